// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

enum class ItemType {
    Group,
    Display,
    Boolean,
    Integer,
    Decimal,
    Date,
    DateTime,
    Time,
    String,
    Text,
    Url,
    Choice,
    OpenChoice,
    Quantity,
    Attachment,
    Reference,
    Unknown, ///< the last three are shown by name and cannot be answered
};
std::string_view word(ItemType type); // FHIR's: "open-choice" ...

/// One answerOption, or one concept of the value set an item names.
struct Option {
    Value value;
    std::optional<double> points; ///< ordinal value; empty when the file gives none
    std::string prefix;
    bool initially_selected = false;
    bool exclusive = false;
    std::map<std::string, std::string> translations; ///< of its display, by BCP 47 language
};

enum class Operator { Exists, Equal, NotEqual, Greater, Less, GreaterOrEqual, LessOrEqual };

/// One enableWhen.
struct Condition {
    std::string question; ///< linkId
    Operator op = Operator::Equal;
    Value answer;
};

/// What an answer must satisfy beyond its type. Empty members do not constrain.
struct Constraints {
    std::optional<Value> least, most; ///< minValue, maxValue
    std::optional<int> min_length, max_length;
    std::string regex;
    std::optional<int> min_occurs, max_occurs;
    std::optional<int> decimal_places;
};

/// How an item wants to be shown. Hints: an unknown control is shown as plain.
struct Presentation {
    std::string control;     ///< itemControl code: "radio-button", "slider", "help" ...
    std::string orientation; ///< choiceOrientation: "horizontal", "vertical" or empty
    std::string entry_format, unit, unit_code, support_link, display_category;
    std::optional<double> slider_step;
    bool hidden = false;
};

struct Item {
    std::string link_id;
    std::string prefix;
    std::string text;
    ItemType type = ItemType::Unknown;
    bool required = false, repeats = false, read_only = false;
    bool is_calculated = false; ///< has a calculatedExpression: its value is computed, never asked
    std::vector<Condition> enable_when;
    bool any_condition_enables = false; ///< enableBehavior "any"; "all" otherwise
    bool enabled_by_expression = false; ///< enableWhenExpression: see forms::calculate
    std::vector<Option> options;
    bool options_known = true; ///< false when the options live in a value set that is not in the file
    std::vector<Value> initial;
    Constraints constraints;
    Presentation presentation;
    std::map<std::string, std::string> translations; ///< of its text, by BCP 47 language
    std::vector<Item> items;
};

/// A FHIR R4 Questionnaire as read. The file's own bytes are kept elsewhere; this is for understanding only.
struct Questionnaire {
    std::string id; ///< Questionnaire.id, else name, else the last part of url
    std::string url;
    std::string version; ///< "" when the file names none
    std::string title;
    std::string language;
    std::string status, copyright;
    bool only_forward = false; ///< entryMode "sequential": no going back to what was answered
    std::vector<Item> items;

    /// What a response must name: "url|version", or url, or "Questionnaire/id".
    std::string canonical() const;
};

/// The first item with this linkId anywhere in the tree, or nullptr.
const Item* find_item(const Questionnaire& questionnaire, std::string_view link_id);
/// Every item, parents before children.
std::vector<const Item*> all_items(const Questionnaire& questionnaire);
bool takes_answers(ItemType type); ///< neither group nor display nor a type we cannot ask

} // namespace rekindle::domain
