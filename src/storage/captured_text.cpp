// SPDX-License-Identifier: MIT
#include "storage/captured_text.h"

#include "domain/words.h"
#include "storage/answer_place.h"
#include "storage/database.h"
#include "storage/errors.h"
#include "storage/stored_value.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <limits>

namespace rekindle::storage {
namespace {

using namespace domain;
using json::Value;

enum class What { Begin, Answer, Complete, Stop, HandBack };
constexpr Words<What, 5> words{{"begin", "answer", "complete", "stop", "hand-back"}};
constexpr std::int64_t most_forms = 1000, most_answers = 10'000;

struct Write {
    Value& object;

    void word(What what) const { object.set("what", Value::string(std::string(words(what)))); }
    void form(std::size_t form) const { object.set("form", Value::number(std::int64_t(form))); }

    void operator()(const FormBegun& begun) const
    {
        word(What::Begin);
        form(begun.form);
    }
    void operator()(const AnswersGiven& answers) const
    {
        word(What::Answer);
        form(answers.form);
        object.set("place", Value::string(to_text(answers.place)));
        object.set("had", Value::number(std::int64_t(answers.had)));
        Value values = Value::array();
        for (const domain::Value& each : answers.values) {
            StoredValue value = stored(each);
            values.add(Value::object({{"type", Value::string(std::move(value.type))},
                                      {"value", Value::string(std::move(value.text))}}));
        }
        object.set("values", std::move(values));
    }
    void operator()(const FormCompleted& completed) const
    {
        word(What::Complete);
        form(completed.form);
    }
    void operator()(const HandOverStopped& /*stopped*/) const { word(What::Stop); }
    void operator()(const HandedBack& /*back*/) const { word(What::HandBack); }
};

std::size_t form_of(const json::Reader& reader)
{
    return static_cast<std::size_t>(reader.integer("form", 0, most_forms - 1));
}

AnswersGiven answers(const json::Reader& reader)
{
    reader.only({"number", "at", "what", "form", "place", "had", "values"});
    AnswersGiven given{form_of(reader), place_from(reader.text("place")), {}, 0};
    given.had = static_cast<std::size_t>(reader.integer("had", 0, most_answers));
    reader.each("values", [&](const json::Reader& value) {
        value.only({"type", "value"});
        given.values.push_back(value_from({value.text("type"), value.optional_text("value").value_or("")}));
    });
    return given;
}

Captured captured(const json::Reader& reader)
{
    const auto what = words.parse(reader.text("what"));
    if (!what) throw damaged();
    switch (*what) {
    case What::Begin:
        reader.only({"number", "at", "what", "form"});
        return FormBegun{form_of(reader)};
    case What::Answer:
        return answers(reader);
    case What::Complete:
        reader.only({"number", "at", "what", "form"});
        return FormCompleted{form_of(reader)};
    case What::Stop:
        reader.only({"number", "at", "what"});
        return HandOverStopped{};
    case What::HandBack:
        reader.only({"number", "at", "what"});
        return HandedBack{};
    }
    return HandedBack{};
}

} // namespace

std::string to_text(const CapturedRecord& record)
{
    Value object = Value::object(
        {{"number", Value::number(record.number)}, {"at", Value::string(base::to_text(record.at))}});
    std::visit(Write{object}, record.what);
    return json::write(object);
}

std::optional<CapturedRecord> captured_from(const std::string& text)
{
    const auto parsed =
        json::parse(text, {.bytes = text.size(), .depth = 4, .values = 3 * most_answers + 20});
    if (!parsed.value) return std::nullopt;
    base::Problems problems;
    CapturedRecord record;
    const json::Reader reader(*parsed.value, "", problems);
    record.number = reader.integer("number", 1, std::numeric_limits<std::int64_t>::max());
    const auto at = base::parse_instant(reader.text("at"));
    // A place or a value that nobody wrote is reported as damage.
    const auto trouble = trouble_of([&] { record.what = captured(reader); });
    if (!problems.empty() || !at || trouble) return std::nullopt;
    record.at = *at;
    return record;
}

} // namespace rekindle::storage
