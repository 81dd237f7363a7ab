// SPDX-License-Identifier: MIT
#include "forms/questionnaire/item_type.h"

#include "base/translate.h"

#include <optional>
#include <string>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::ItemType;

namespace {

std::optional<ItemType> type_called(std::string_view word)
{
    for (int i = 0; i < static_cast<int>(ItemType::Unknown); ++i) {
        if (domain::word(static_cast<ItemType>(i)) == word) return static_cast<ItemType>(i);
    }
    return std::nullopt;
}

/// R5's "coding" with its answerConstraint is R4's choice and open-choice.
ItemType read_r5_choice(const Source& source)
{
    source.limit("type", tr("\"coding\" is FHIR R5; read as a choice"));
    const std::string constraint = source.value().text_of("answerConstraint");
    return constraint == "optionsOrString" || constraint == "optionsOrType" ? ItemType::OpenChoice
                                                                            : ItemType::Choice;
}

ItemType guessed(const Source& source)
{
    if (source.find("answerOption") != nullptr || source.find("answerValueSet") != nullptr)
        return ItemType::Choice;
    if (source.find("item") != nullptr) return ItemType::Group;
    return ItemType::Unknown;
}

} // namespace

ItemType read_item_type(const Source& source)
{
    const std::string word = source.text("type");
    if (word == "coding") return read_r5_choice(source);
    if (const auto type = type_called(word)) {
        if (*type == ItemType::Attachment || *type == ItemType::Reference)
            source.limit("type", say("a question of type {} is shown but cannot be answered here", word));
        return *type;
    }
    const ItemType type = guessed(source);
    if (type == ItemType::Unknown) {
        source.limit("type", say("\"{}\" is no item type; the item is shown but cannot be answered", word));
    } else {
        source.limit("type", say("\"{}\" is no item type; read as {}", word, domain::word(type)));
    }
    return type;
}

} // namespace rekindle::forms
