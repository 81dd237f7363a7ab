// SPDX-License-Identifier: MIT
#include "forms/questionnaire/source.h"

#include "base/number.h"
#include "base/translate.h"

#include <cmath>

namespace rekindle::forms {

using base::tr;
using json::Value;
using Kind = Value::Kind;

std::string Source::text(std::string_view name) const
{
    const Value* const found = find(name);
    if (found == nullptr || found->is(Kind::String)) return found == nullptr ? std::string() : found->text();
    if (found->is(Kind::Number)) {
        note(name, tr("is a number where FHIR wants a text; read as text"));
        return found->text();
    }
    limit(name, tr("is no text; ignored"));
    return {};
}

bool Source::boolean(std::string_view name) const
{
    const Value* const found = find(name);
    if (found == nullptr || found->is(Kind::Boolean)) return found != nullptr && found->as_bool();
    if (found->text() == "true" || found->text() == "false") {
        note(name, tr("is a text where FHIR wants true or false; read as meant"));
        return found->text() == "true";
    }
    limit(name, tr("is neither true nor false; read as false"));
    return false;
}

std::optional<std::int64_t> Source::whole_number(std::string_view name) const
{
    const Value* const found = find(name);
    if (found == nullptr) return std::nullopt;
    if (const auto number = found->as_integer()) return number;
    const auto number = found->is(Kind::Number) ? found->as_double() : base::parse_number(found->text());
    if (number && std::trunc(*number) == *number && std::abs(*number) < 1e9) {
        note(name, tr("is not written as a whole number; read as one"));
        return static_cast<std::int64_t>(*number);
    }
    limit(name, tr("is no whole number; ignored"));
    return std::nullopt;
}

void Source::each(std::string_view name, const std::function<void(const Source&)>& member) const
{
    const Value* const found = find(name);
    if (found == nullptr) return;
    if (found->is(Kind::Object)) {
        note(name, tr("is one object where FHIR wants a list; read as a list of one"));
        member(Source(*found, where(name), *m_findings));
        return;
    }
    if (!found->is(Kind::Array)) limit(name, tr("is no list; ignored"));
    for (std::size_t i = 0; i < found->items().size(); ++i) {
        const std::string here = json::pointer(where(name), i);
        if (found->items()[i].is(Kind::Object)) {
            member(Source(found->items()[i], here, *m_findings));
        } else {
            m_findings->limit(here, tr("is no object; ignored"));
        }
    }
}

std::optional<Source> Source::within(std::string_view name) const
{
    const Value* const found = find(name);
    if (found == nullptr || !found->is(Kind::Object)) return std::nullopt;
    return Source(*found, where(name), *m_findings);
}

} // namespace rekindle::forms
