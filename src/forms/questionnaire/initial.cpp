// SPDX-License-Identifier: MIT
#include "forms/questionnaire/initial.h"

#include "base/translate.h"
#include "domain/form/check_answer.h"
#include "forms/fhir_value.h"
#include "forms/questionnaire/extension.h"
#include "forms/questionnaire/value.h"
#include "forms/regex.h"

#include <string>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

void keep(const Source& source, std::optional<domain::Value> value, domain::Item& item)
{
    if (!value) return;
    const bool writes = item.type == domain::ItemType::String || item.type == domain::ItemType::Text;
    if (const auto* uri = std::get_if<domain::Uri>(&*value); uri && writes) {
        source.findings().note(source.where(), tr("an address as start of a text; read as text"));
        value = uri->text;
    }
    for (const base::Problem& problem : domain::check_answer(item, *value, source.where(), matches_regex)) {
        source.findings().limit(problem.where, say("{}; the form does not start with it", problem.what));
        return;
    }
    item.initial.push_back(*value);
}

} // namespace

void read_initial(const Source& source, domain::Item& item)
{
    if (!domain::takes_answers(item.type)) {
        if (source.find("initial") != nullptr)
            source.note("initial", tr("on an item that takes no answer; ignored"));
        return;
    }
    source.each("initial", [&](const Source& initial) {
        say_extensions(initial);
        const auto value = read_lenient_value(initial, "value");
        if (!value && find_typed(initial.value(), "value") == nullptr)
            initial.findings().limit(initial.where(), tr("holds no value; ignored"));
        keep(initial, value, item);
    });
    if (find_typed(source.value(), "initial") != nullptr) {
        source.findings().limit(source.where(),
                                tr("starts with an answer the way FHIR STU3 writes it; read as meant"));
        keep(source, read_lenient_value(source, "initial"), item);
    }
    if (!item.initial.empty() && !item.options.empty())
        source.note("initial", tr("FHIR wants initialSelected on an option instead; read as meant"));
}

} // namespace rekindle::forms
