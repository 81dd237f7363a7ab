// SPDX-License-Identifier: MIT
#include "app/pages/plan_within.h"

#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "forms/homework/plan_form.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using domain::Item;
using domain::ResponseItem;

/// Questions of different templates may have the same linkId.
std::string prefix_of(const domain::HomeworkTemplate& homework)
{
    return "plan " + homework.id + ' ';
}

void put_before(std::vector<Item>& items, const std::string& prefix)
{
    for (Item& item : items) {
        item.link_id = prefix + item.link_id;
        for (domain::Condition& condition : item.enable_when)
            condition.question = prefix + condition.question;
        put_before(item.items, prefix);
    }
}

void take_away(std::vector<ResponseItem>& items, const std::string& prefix)
{
    for (ResponseItem& item : items) {
        if (item.link_id.starts_with(prefix)) item.link_id.erase(0, prefix.size());
        take_away(item.items, prefix);
        for (domain::Answer& answer : item.answers) take_away(answer.items, prefix);
    }
}

/// The section is under one that asks for it, wherever.
const ResponseItem* find(const std::vector<ResponseItem>& items, const std::string& link_id)
{
    for (const ResponseItem& item : items) {
        if (item.link_id == link_id) return &item;
        if (const ResponseItem* const below = find(item.items, link_id)) return below;
    }
    return nullptr;
}

} // namespace

Item plan_section(const domain::HomeworkTemplate& homework)
{
    std::vector<Item> items = forms::plan_items(homework);
    put_before(items, prefix_of(homework));
    return forms::section(prefix_of(homework), base::say("What they agree on: {}", homework.title),
                          std::move(items));
}

bool has_plan_within(const domain::HomeworkTemplate& homework, const std::vector<ResponseItem>& answers)
{
    return find(answers, prefix_of(homework)) != nullptr;
}

std::string plan_file_within(const domain::HomeworkTemplate& homework,
                             const std::vector<ResponseItem>& answers)
{
    const ResponseItem* const section = find(answers, prefix_of(homework));
    std::vector<ResponseItem> items = section ? section->items : std::vector<ResponseItem>();
    take_away(items, prefix_of(homework));
    return forms::plan_file_of(homework, items);
}

} // namespace rekindle::app
