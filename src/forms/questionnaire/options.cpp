// SPDX-License-Identifier: MIT
#include "forms/questionnaire/options.h"

#include "base/translate.h"
#include "forms/fhir_value.h"
#include "forms/points.h"
#include "forms/questionnaire/extension.h"
#include "forms/questionnaire/members.h"
#include "forms/questionnaire/texts.h"
#include "forms/questionnaire/value.h"
#include "forms/questionnaire/value_set.h"

#include <array>
#include <string>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::ItemType;
using json::Value;

namespace {

bool read_option_extension(const Extension& extension, domain::Option& option)
{
    if (extension.name == "optionExclusive") {
        option.exclusive = extension.source.boolean("valueBoolean");
    } else if (extension.name == "optionPrefix" || extension.name == "valueset-label") {
        option.prefix = text_in(extension.source);
    } else if (is_points_extension(extension.source.value())) {
        if (!points_in(extension.source.value()))
            extension.source.findings().limit(extension.source.where(),
                                              tr("gives points without a number; ignored"));
    } else {
        return false;
    }
    return true;
}

/// What hangs on the option and on its value: points, translations, prefix.
void read_around(const Source& source, const std::string& member, domain::Option& option)
{
    const auto read = [&](const Extension& extension) { return read_option_extension(extension, option); };
    each_extension(source, read);
    if (const auto coding = source.within(member)) {
        each_extension(*coding, read);
        read_text(*coding, "display", &option.translations);
    }
    const auto beside = source.within("_" + member);
    if (!beside) return;
    // Some builders hang a translated display beside the coding instead of into it.
    if (beside->find("_display") != nullptr) read_text(*beside, "display", &option.translations);
    Value text = Value::object({{"_" + member, beside->value()}});
    // A number as an option may carry a text beside it too; only a string has one of its own.
    const Value* const written = source.find(member);
    if (written != nullptr && written->is(Value::Kind::String)) text.set(member, *written);
    read_text(Source(text, source.where(), source.findings()), member, &option.translations);
}

void read_option(const Source& source, const Source& item_source, const ContainedPoints& points,
                 domain::Item& item)
{
    const Value::Member* const member = find_typed(source.value(), "value");
    if (member == nullptr) {
        source.findings().limit(source.where(), tr("an option without a value; it cannot be offered"));
        return;
    }
    const auto value = read_lenient_value(source, "value");
    if (!value) return;
    domain::Option option;
    option.value = *value;
    option.initially_selected = source.boolean("initialSelected");
    read_around(source, member->first, option);
    const std::array read{std::string_view(member->first)};
    const std::string beside = "_" + member->first;
    const std::array read_elsewhere{read[0], std::string_view(beside)};
    say_other_members(source, option_members(), read_elsewhere);
    option.points = points_on({&source.value(), &member->second, source.find("_" + member->first)});
    if (!option.points)
        option.points = points.of(option.value, item_source.value().text_of("answerValueSet"));
    if (const auto* coding = std::get_if<domain::Coding>(&option.value)) {
        if (coding->display.empty()) source.note(member->first, tr("has no display; its code is shown"));
        if (coding->code.empty())
            source.note(member->first, tr("has no code; it is told apart by its display"));
    }
    item.options.push_back(std::move(option));
}

void read_value_set(const Source& source, const std::string& reference, const Value& questionnaire,
                    const ContainedPoints& points, domain::Item& item)
{
    ValueSetOptions found = value_set_options(questionnaire, reference);
    if (!found.known) {
        source.limit("answerValueSet", found.why);
        item.options_known = false;
    }
    for (domain::Option& option : found.options) {
        if (!option.points) option.points = points.of(option.value, reference);
        item.options.push_back(std::move(option));
    }
}

} // namespace

void read_options(const Source& source, const json::Value& questionnaire, const ContainedPoints& points,
                  domain::Item& item)
{
    // STU3 called the list "option" and the value set "options".
    for (const std::string_view name : {"answerOption", "option"}) {
        if (name == "option" && source.find(name) != nullptr)
            source.limit(name, tr("is FHIR STU3; read as answerOption"));
        source.each(name, [&](const Source& option) { read_option(option, source, points, item); });
    }
    std::string reference = source.text("answerValueSet");
    if (const auto options = source.within("options"); options && reference.empty()) {
        source.limit("options", tr("is FHIR STU3; read as answerValueSet"));
        reference = options->text("reference");
    }
    if (!reference.empty()) {
        if (!item.options.empty())
            source.note("answerValueSet", tr("stands beside options, which FHIR forbids; both are offered"));
        read_value_set(source, reference, questionnaire, points, item);
    }
    const bool chooses = item.type == ItemType::Choice || item.type == ItemType::OpenChoice;
    if (chooses && item.options.empty() && item.options_known) {
        item.options_known = false;
        source.findings().limit(source.where(), say("{} offers nothing to choose from", item.link_id));
    }
}

} // namespace rekindle::forms
