// SPDX-License-Identifier: MIT
#include "cli/commands/json_of.h"

#include "base/number.h"

namespace rekindle::cli {

using json::Value;

Value text(std::string_view words)
{
    return Value::string(std::string(words));
}
Value whole(std::int64_t number)
{
    return Value::number(number);
}
Value number_or_null(const std::optional<double>& number)
{
    return number ? Value::number(*number) : Value();
}
Value day(base::Date date)
{
    return Value::string(base::to_text(date));
}
Value day_or_null(const std::optional<base::Date>& date)
{
    return date ? day(*date) : Value();
}

Value json_of(const std::vector<std::string>& texts)
{
    Value all = Value::array();
    for (const std::string& each : texts) all.add(text(each));
    return all;
}

Value json_of(const domain::StatusChange& change)
{
    return Value::object({{"day", day(change.day)}, {"status", text(domain::word(change.status))}});
}

Value json_of(const domain::Couple& couple)
{
    const auto partner = [](const domain::Partner& who) {
        return Value::object({{"label", text(who.label)}, {"pronouns", text(who.pronouns)}});
    };
    return Value::object({{"id", text(couple.id.value)},
                          {"code", text(couple.code)},
                          {"a", partner(couple.a)},
                          {"b", partner(couple.b)},
                          {"status", text(domain::word(couple.status))},
                          {"opened", day(couple.opened)}});
}

Value json_of(const domain::Session& session)
{
    return Value::object({{"id", text(session.id.value)},
                          {"number", whole(session.number)},
                          {"day", day(session.day)},
                          {"kind", text(domain::word(session.kind))}});
}

Value json_of(const domain::ScaleScore& score)
{
    Value value = Value::object({{"id", text(score.scale)},
                                 {"score", number_or_null(score.score)},
                                 {"raw", Value::number(score.raw)},
                                 {"answered", whole(score.answered)},
                                 {"of", whole(score.of)},
                                 {"prorated", Value::boolean(score.prorated)},
                                 {"percent", number_or_null(score.percent)},
                                 {"band", score.band.empty() ? Value() : text(score.band)}});
    if (!score.why.empty()) value.set("why", text(score.why));
    return value;
}

Value json_of(const domain::RaisedAlert& alert)
{
    Value items = Value::array();
    for (const std::string& item : alert.items) items.add(text(item));
    return Value::object({{"id", text(alert.id)},
                          {"severity", text(domain::word(alert.severity))},
                          {"title", text(alert.title)},
                          {"items", std::move(items)}});
}

Value json_of(const domain::Scores& scores)
{
    Value scales = Value::array(), alerts = Value::array();
    for (const domain::ScaleScore& score : scores.scales) scales.add(json_of(score));
    for (const domain::RaisedAlert& alert : scores.alerts) alerts.add(json_of(alert));
    return Value::object({{"scales", std::move(scales)}, {"alerts", std::move(alerts)}});
}

Value json_of(const domain::Adherence& adherence)
{
    return Value::object({{"adherence", number_or_null(adherence.value)},
                          {"occasions", whole(adherence.occasions)},
                          {"entries", whole(adherence.entries)},
                          {"done", whole(adherence.done)},
                          {"partial", whole(adherence.partial)},
                          {"not_done", whole(adherence.not_done)},
                          {"excused", whole(adherence.excused)}});
}

Value json_of(const domain::Progress& progress)
{
    const auto score = [](const std::optional<domain::DatedScore>& dated) {
        return dated ? Value::object({{"day", day(dated->day)},
                                      {"score", number_or_null(dated->score)},
                                      {"percent", number_or_null(dated->percent)},
                                      {"prorated", Value::boolean(dated->prorated)}})
                     : Value();
    };
    return Value::object(
        {{"baseline", score(progress.baseline)},
         {"latest", score(progress.latest)},
         {"measurements", whole(progress.measurements)},
         {"change", number_or_null(progress.change)},
         {"reliable_change", number_or_null(progress.reliable_change)},
         {"threshold_95", number_or_null(progress.threshold)},
         {"class", text(domain::word(progress.change_class))},
         {"crossing", text(domain::word(progress.crossing))},
         {"crossed_without_reliable_change", Value::boolean(progress.crossed_without_reliable_change())}});
}

Value json_of(const domain::Goal& goal)
{
    Value steps = Value::array(), ratings = Value::array();
    for (const domain::GoalStep& step : goal.steps)
        steps.add(Value::object({{"number", whole(step.number)},
                                 {"title", text(step.title)},
                                 {"owner", text(domain::word(step.owner))},
                                 {"due", day(step.due)},
                                 {"status", text(domain::word(step.status))},
                                 {"done_on", day_or_null(step.done_on)}}));
    for (const domain::GoalRating& rating : goal.ratings)
        ratings.add(Value::object({{"day", day(rating.day)},
                                   {"by", text(domain::word(rating.rated_by))},
                                   {"level", whole(rating.level)}}));
    return Value::object({{"id", text(goal.id.value)},
                          {"title", text(goal.title)},
                          {"owner", text(domain::word(goal.owner))},
                          {"importance", whole(goal.importance)},
                          {"difficulty", whole(goal.difficulty)},
                          {"baseline", whole(goal.baseline)},
                          {"target", day_or_null(goal.target)},
                          {"steps", std::move(steps)},
                          {"ratings", std::move(ratings)}});
}

std::string shown(const std::optional<double>& number)
{
    return number ? base::to_text(base::rounded(*number, 2)) : "-";
}

} // namespace rekindle::cli
