// SPDX-License-Identifier: MIT
#include "domain/form/questionnaire.h"

#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<ItemType, 17> item_types{{"group", "display", "boolean", "integer", "decimal", "date",
                                          "dateTime", "time", "string", "text", "url", "choice",
                                          "open-choice", "quantity", "attachment", "reference", "unknown"}};

void collect(const std::vector<Item>& items, std::vector<const Item*>& found)
{
    for (const Item& item : items) {
        found.push_back(&item);
        collect(item.items, found);
    }
}

const Item* find_in(const std::vector<Item>& items, std::string_view link_id)
{
    for (const Item& item : items) {
        if (item.link_id == link_id) return &item;
        if (const Item* const found = find_in(item.items, link_id)) return found;
    }
    return nullptr;
}

} // namespace

std::string_view word(ItemType type)
{
    return item_types(type);
}

std::string Questionnaire::canonical() const
{
    if (url.empty()) return "Questionnaire/" + id;
    return version.empty() ? url : url + "|" + version;
}

const Item* find_item(const Questionnaire& questionnaire, std::string_view link_id)
{
    return find_in(questionnaire.items, link_id);
}

std::vector<const Item*> all_items(const Questionnaire& questionnaire)
{
    std::vector<const Item*> found;
    collect(questionnaire.items, found);
    return found;
}

bool takes_answers(ItemType type)
{
    switch (type) {
    case ItemType::Group:
    case ItemType::Display:
    case ItemType::Attachment:
    case ItemType::Reference:
    case ItemType::Unknown:
        return false;
    default:
        return true;
    }
}

} // namespace rekindle::domain
