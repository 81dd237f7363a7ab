// SPDX-License-Identifier: MIT
#include "forms/questionnaire/item.h"

#include "base/text.h"
#include "base/translate.h"
#include "forms/fhir_value.h"
#include "forms/questionnaire/conditions.h"
#include "forms/questionnaire/constraints.h"
#include "forms/questionnaire/expressions.h"
#include "forms/questionnaire/extension.h"
#include "forms/questionnaire/initial.h"
#include "forms/questionnaire/item_type.h"
#include "forms/questionnaire/members.h"
#include "forms/questionnaire/options.h"
#include "forms/questionnaire/presentation.h"
#include "forms/questionnaire/texts.h"

#include <limits>
#include <string_view>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::ItemType;

namespace {

/// Members beyond item_members() that are read all the same, most of them of other FHIR versions.
void say_members(const Source& source)
{
    std::vector<std::string_view> read_elsewhere{"_text", "_prefix", "option", "options", "answerConstraint"};
    if (const auto* initial = find_typed(source.value(), "initial")) read_elsewhere.push_back(initial->first);
    say_other_members(source, item_members(), read_elsewhere);
}

std::string read_link_id(const Source& source, const std::vector<std::string>& places)
{
    std::string link_id = source.text("linkId");
    if (base::trimmed(link_id).empty()) {
        link_id = "item-" + std::to_string(places.size());
        source.limit("linkId",
                     say("is missing, so that no answer can name this item; called {} here", link_id));
    }
    return link_id;
}

void note_what_displays_cannot(const Source& source, const domain::Item& item)
{
    if (item.type != ItemType::Display) return;
    for (const std::string_view name : {"required", "repeats", "readOnly"}) {
        if (source.find(name) != nullptr)
            source.note(name, say("\"{}\" on a text that asks nothing; ignored", name));
    }
    if (!item.items.empty()) source.note("item", tr("items under a text that asks nothing; shown below it"));
}

void read_answer_constraint(const Source& source)
{
    if (source.find("answerConstraint") == nullptr || source.value().text_of("type") == "coding") return;
    source.limit("answerConstraint", tr("is FHIR R5; an answer must be among the options, if there are any"));
}

void read_extensions(const Source& source, domain::Item& item)
{
    each_extension(source, [&](const Extension& extension) {
        return read_constraint(extension, item) || read_presentation(extension, item) ||
               read_expression(extension, item);
    });
}

void read_max_length(const Source& source, domain::Item& item)
{
    const auto length = source.whole_number("maxLength");
    if (!length) return;
    if (*length < 1 || *length > std::numeric_limits<int>::max()) {
        source.limit("maxLength", tr("must be a whole number from 1; ignored"));
    } else {
        item.constraints.max_length = static_cast<int>(*length);
    }
}

void check_texts(const Source& source, const domain::Item& item)
{
    const bool asks = item.type != ItemType::Group && item.type != ItemType::Display;
    if (item.text.empty() && item.prefix.empty() && asks && !item.presentation.hidden)
        source.note("text", say("is missing; the question is shown as {}", item.link_id));
    // Typical of a group that was never filled by whoever built the form.
    if (item.type == ItemType::Group && item.items.empty()) source.note("item", tr("an empty group"));
}

domain::Item read_item(const Source& source, const json::Value& questionnaire, const ContainedPoints& points,
                       std::vector<std::string>& places)
{
    places.push_back(source.where());
    domain::Item item;
    item.link_id = read_link_id(source, places);
    item.type = read_item_type(source);
    item.prefix = read_text(source, "prefix", nullptr);
    item.text = read_text(source, "text", &item.translations);
    const bool only_shown = item.type == ItemType::Display;
    item.required = !only_shown && source.boolean("required");
    item.repeats = !only_shown && source.boolean("repeats");
    item.read_only = source.boolean("readOnly");
    say_members(source);
    read_max_length(source, item);
    read_extensions(source, item);
    settle_constraints(source, item);
    read_conditions(source, item);
    read_options(source, questionnaire, points, item);
    read_initial(source, item);
    read_answer_constraint(source);
    item.items = read_items(source, questionnaire, points, places);
    note_what_displays_cannot(source, item);
    check_texts(source, item);
    return item;
}

} // namespace

std::vector<domain::Item> read_items(const Source& parent, const json::Value& questionnaire,
                                     const ContainedPoints& points, std::vector<std::string>& places)
{
    std::vector<domain::Item> items;
    parent.each("item", [&](const Source& source) {
        items.push_back(read_item(source, questionnaire, points, places));
    });
    return items;
}

} // namespace rekindle::forms
