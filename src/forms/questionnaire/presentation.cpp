// SPDX-License-Identifier: MIT
#include "forms/questionnaire/presentation.h"

#include "base/translate.h"
#include "forms/questionnaire/value.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Presentation;

namespace {

/// Shown as they wish, or losing nothing when they are not: a table shown as a list still asks the same.
bool is_known_control(std::string_view code)
{
    constexpr std::array<std::string_view, 30> known{
        "radio-button", "check-box",     "drop-down", "slider",  "spinner",     "text-box",
        "autocomplete", "lookup",        "help",      "prompt",  "unit",        "lower",
        "upper",        "flyover",       "legal",     "inline",  "list",        "table",
        "htable",       "gtable",        "atable",    "grid",    "header",      "footer",
        "page",         "tab-container", "security",  "display", "open-choice", "group"};
    return std::ranges::find(known, code) != known.end();
}

void read_control(const Source& extension, Presentation& presentation)
{
    std::string code = code_in(extension);
    std::ranges::transform(code, code.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    presentation.control = code;
    if (code.empty()) {
        extension.findings().note(extension.where(), tr("names no control; shown plainly"));
    } else if (!is_known_control(code)) {
        extension.findings().limit(extension.where(),
                                   say("the control \"{}\" is not known; shown plainly", code));
    }
}

void read_unit(const Source& extension, Presentation& presentation)
{
    const auto coding = extension.within("valueCoding");
    presentation.unit_code = code_in(extension);
    if (coding) presentation.unit = coding->text("display");
    if (presentation.unit.empty()) presentation.unit = presentation.unit_code;
}

void read_slider_step(const Source& extension, Presentation& presentation)
{
    const auto value = read_lenient_value(extension, "value");
    const auto step = value ? domain::number_of(*value) : std::nullopt;
    if (step && *step > 0) {
        presentation.slider_step = step;
    } else {
        extension.findings().limit(extension.where(), tr("the step must be a number above 0; ignored"));
    }
}

} // namespace

bool read_presentation(const Extension& extension, domain::Item& item)
{
    Presentation& presentation = item.presentation;
    const Source& source = extension.source;
    const std::string_view name = extension.name;
    if (name == "itemControl") {
        read_control(source, presentation);
    } else if (name == "choiceOrientation") {
        presentation.orientation = code_in(source);
    } else if (name == "entryFormat") {
        presentation.entry_format = text_in(source);
    } else if (name == "unit") {
        read_unit(source, presentation);
    } else if (name == "supportLink") {
        presentation.support_link = text_in(source);
    } else if (name == "displayCategory") {
        presentation.display_category = code_in(source);
    } else if (name == "sliderStepValue") {
        read_slider_step(source, presentation);
    } else if (name == "hidden") {
        presentation.hidden = source.boolean("valueBoolean");
    } else {
        return false;
    }
    return true;
}

} // namespace rekindle::forms
