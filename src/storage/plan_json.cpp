// SPDX-License-Identifier: MIT
#include "storage/plan_json.h"

#include "storage/answer_place.h"
#include "storage/answer_rows.h"
#include "storage/answer_tree.h"
#include "storage/errors.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <limits>

namespace rekindle::storage {
namespace {

using namespace domain;

json::Value text_value(std::string_view text)
{
    return json::Value::string(std::string(text));
}

json::Value number_value(int number)
{
    return json::Value::number(std::int64_t{number});
}

int integer_at(const json::Reader& reader, std::string_view name)
{
    return static_cast<int>(
        reader.integer(name, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

/// A text that may be empty but is there.
std::string text_at(const json::Reader& reader, std::string_view name)
{
    const json::Value* found = reader.value().find(name);
    if (!found || !found->is(json::Value::Kind::String)) throw damaged();
    return found->text();
}

json::Value array_value(const std::vector<std::string>& texts)
{
    auto array = json::Value::array();
    for (const std::string& text : texts) array.add(json::Value::string(text));
    return array;
}

struct WriteSchedule {
    json::Value operator()(const OnDays& days) const
    {
        auto weekdays = json::Value::array();
        for (const int day : days.weekdays) weekdays.add(number_value(day));
        return json::Value::object({{"when", text_value("weekdays")}, {"weekdays", std::move(weekdays)}});
    }
    json::Value operator()(const TimesPerWeek& times) const
    {
        return json::Value::object(
            {{"when", text_value("times-per-week")}, {"times", number_value(times.times)}});
    }
    json::Value operator()(const OnceBy& once) const
    {
        return json::Value::object(
            {{"when", text_value("once-by")}, {"day", text_value(base::to_text(once.day))}});
    }
    json::Value operator()(const OnDates& dates) const
    {
        auto days = json::Value::array();
        for (const base::Date day : dates.days) days.add(text_value(base::to_text(day)));
        return json::Value::object({{"when", text_value("dates")}, {"days", std::move(days)}});
    }
    json::Value operator()(const OnTrigger&) const
    {
        return json::Value::object({{"when", text_value("trigger")}});
    }
};

struct WritePlan {
    json::Value operator()(const TouchRitualPlan& plan) const
    {
        return json::Value::object({{"level", number_value(plan.level)},
                                    {"touches", array_value(plan.touches)},
                                    {"initiator", text_value(word(plan.initiator))},
                                    {"minutes", number_value(plan.minutes)},
                                    {"stop_signal", text_value(plan.stop_signal)}});
    }
    json::Value operator()(const ForgivenessPlan& plan) const
    {
        return json::Value::object({{"hurt", text_value(plan.hurt)},
                                    {"hurt_partner", text_value(word(plan.hurt_partner))},
                                    {"intensity", number_value(plan.intensity)},
                                    {"stage", number_value(plan.stage)},
                                    {"willingness_a", number_value(plan.willingness_a)},
                                    {"willingness_b", number_value(plan.willingness_b)}});
    }
    json::Value operator()(const GoalPlanPlan& plan) const
    {
        return json::Value::object(
            {{"goal", text_value(plan.goal.value)}, {"stage", number_value(plan.stage)}});
    }
    json::Value operator()(const AgreedPlan& plan) const
    {
        auto answers = json::Value::array();
        for (const AnswerRow& row : rows_of(plan.answers))
            answers.add(json::Value::object({{"place", text_value(to_text(row.place))},
                                             {"type", text_value(row.value.type)},
                                             {"value", text_value(row.value.text)}}));
        return json::Value::object({{"answers", std::move(answers)}});
    }
};

Schedule read_schedule(const json::Reader& reader)
{
    const std::string when = reader.text("when");
    if (when == "weekdays") {
        OnDays days;
        const json::Value* weekdays = reader.value().find("weekdays");
        if (!weekdays) throw damaged();
        for (const json::Value& day : weekdays->items())
            days.weekdays.push_back(demanded_int(demanded(day.as_integer())));
        return days;
    }
    if (when == "times-per-week") return TimesPerWeek{integer_at(reader, "times")};
    if (when == "once-by") return OnceBy{date_from(reader.text("day"))};
    if (when == "dates") {
        OnDates dates;
        for (const std::string& day : reader.texts("days")) dates.days.push_back(date_from(day));
        return dates;
    }
    if (when == "trigger") return OnTrigger{};
    throw damaged();
}

AgreedPlan read_agreed(Kind kind, const json::Reader& reader)
{
    AnswerTree tree;
    reader.each("answers", [&](const json::Reader& row) {
        const StoredValue stored{text_at(row, "type"), text_at(row, "value")};
        const AnswerPlace place = place_from(text_at(row, "place"));
        if (stored.type == no_value) {
            tree.add(place, nullptr, Visibility::Normal);
        } else {
            const Value value = value_from(stored);
            tree.add(place, &value, Visibility::Normal);
        }
    });
    return {kind, tree.take().items};
}

Plan read_plan(Kind kind, const json::Reader& reader)
{
    switch (kind) {
    case Kind::TouchRitual:
        return TouchRitualPlan{integer_at(reader, "level"), reader.texts("touches"),
                               demanded(parse_initiator(reader.text("initiator"))),
                               integer_at(reader, "minutes"), text_at(reader, "stop_signal")};
    case Kind::Forgiveness:
        return ForgivenessPlan{text_at(reader, "hurt"),
                               demanded(parse_side(reader.text("hurt_partner"))),
                               integer_at(reader, "intensity"),
                               integer_at(reader, "stage"),
                               integer_at(reader, "willingness_a"),
                               integer_at(reader, "willingness_b")};
    case Kind::GoalPlan:
        return GoalPlanPlan{{text_at(reader, "goal")}, integer_at(reader, "stage")};
    default:
        return read_agreed(kind, reader);
    }
}

template <typename Read>
auto read_back(const std::string& text, Read read)
{
    const auto parsed = json::parse(text);
    if (!parsed.value) throw damaged();
    base::Problems problems;
    auto result = read(json::Reader(*parsed.value, "", problems));
    if (!problems.empty()) throw damaged();
    return result;
}

} // namespace

std::string to_text(const Schedule& schedule)
{
    return json::write(std::visit(WriteSchedule{}, schedule));
}

Schedule schedule_from(const std::string& text)
{
    return read_back(text, read_schedule);
}

std::string to_text(const Plan& plan)
{
    return json::write(std::visit(WritePlan{}, plan));
}

Plan plan_from(Kind kind, const std::string& text)
{
    return read_back(text, [kind](const json::Reader& reader) { return read_plan(kind, reader); });
}

} // namespace rekindle::storage
