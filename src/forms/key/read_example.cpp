// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/key/read.h"

namespace rekindle::forms {

using base::tr;
using domain::WorkedExample;
using json::Reader;
using json::Value;
using Kind = Value::Kind;

namespace {

void read_answers(const Reader& reader, WorkedExample& example)
{
    if (!reader.has("answers")) reader.problem("answers", tr("is missing"));
    reader.within("answers", [&](const Reader& answers) {
        for (const auto& [link_id, value] : answers.value().members()) {
            if (value.is(Kind::Null)) {
                example.answers[link_id] = domain::Declined{};
            } else if (value.is(Kind::Boolean)) {
                example.answers[link_id] = value.as_bool();
            } else if (value.is(Kind::String)) {
                example.answers[link_id] = value.text();
            } else if (const auto whole = value.as_integer()) {
                example.answers[link_id] = *whole;
            } else if (value.is(Kind::Number)) {
                example.answers[link_id] = domain::Decimal{value.text()};
            } else {
                answers.problem(link_id, tr("must be a number, a text, true, false or null"));
            }
        }
    });
}

/// A number, or null for "none"; false when it is neither.
bool read_number_or_none(const Reader& reader, std::string_view name, std::optional<double>& number)
{
    const Value* const found = reader.value().find(name);
    if (found == nullptr) return false;
    if (found->is(Kind::Number)) {
        number = found->as_double();
    } else if (!found->is(Kind::Null)) {
        reader.problem(name, tr("must be a number or null"));
    }
    return true;
}

WorkedExample::Expected read_expected(const Reader& reader)
{
    reader.only({"score", "percent", "prorated", "band"});
    WorkedExample::Expected expected;
    if (!read_number_or_none(reader, "score", expected.score)) reader.problem("score", tr("is missing"));
    expected.checks_percent = read_number_or_none(reader, "percent", expected.percent);
    if (reader.has("prorated")) expected.prorated = reader.boolean("prorated", false);
    expected.band = reader.optional_text("band").value_or("");
    return expected;
}

} // namespace

WorkedExample read_example(const Reader& reader)
{
    reader.only({"name", "answers", "scales", "alerts"});
    WorkedExample example;
    example.name = reader.text("name");
    read_answers(reader, example);
    each_member(reader, "scales", [&](const std::string& id, const Reader& expected) {
        example.scales[id] = read_expected(expected);
    });
    example.alerts = reader.texts("alerts");
    return example;
}

} // namespace rekindle::forms
