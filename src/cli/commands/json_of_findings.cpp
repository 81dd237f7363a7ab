// SPDX-License-Identifier: MIT
#include "cli/commands/json_of_findings.h"

#include "cli/commands/json_of.h"

namespace rekindle::cli {

using json::Value;

Value json_of(const report::ScaleSeries::OnePartner& partner)
{
    Value scores = Value::array();
    for (const domain::DatedScore& score : partner.scores) {
        Value row = Value::object({{"day", day(score.day)},
                                   {"session", score.session > 0 ? whole(score.session) : Value()},
                                   {"score", number_or_null(score.score)},
                                   {"percent", number_or_null(score.percent)},
                                   {"prorated", Value::boolean(score.prorated)},
                                   {"answered", whole(score.answered)},
                                   {"of", whole(score.of)},
                                   {"phase", text(domain::word(score.phase))}});
        if (score.active) row.set("active", whole(*score.active));
        scores.add(std::move(row));
    }
    Value value = json_of(partner.progress);
    value.set("episode", partner.episode ? json_of(*partner.episode) : Value());
    value.set("phases", partner.phases ? json_of(*partner.phases) : Value());
    value.set("scores", std::move(scores));
    return value;
}

Value json_of(const domain::Agreement& counts)
{
    return Value::object({{"pca", number_or_null(counts.pca)},
                          {"pp", whole(counts.pp)},
                          {"nn", whole(counts.nn)},
                          {"np", whole(counts.np)},
                          {"pu", whole(counts.pu)},
                          {"nu", whole(counts.nu)},
                          {"uu", whole(counts.uu)},
                          {"excluded", whole(counts.excluded)}});
}

Value json_of(const report::ScaleSeries::AgreementOn& agreement)
{
    Value value = json_of(agreement.counts);
    value.set("day_a", day(agreement.day_a));
    value.set("day_b", day(agreement.day_b));
    value.set("items", whole(agreement.items));
    return value;
}

Value json_of(const domain::PhaseComparison& phases)
{
    const auto& overlap = phases.overlap;
    const auto one = [&](double domain::Overlap::*index) {
        return overlap ? Value::number((*overlap).*index) : Value();
    };
    return Value::object({{"baseline", whole(phases.baseline)},
                          {"later", whole(phases.later)},
                          {"nap", one(&domain::Overlap::nap)},
                          {"tau", one(&domain::Overlap::tau)},
                          {"tau_u", one(&domain::Overlap::tau_u)},
                          {"pnd", one(&domain::Overlap::pnd)}});
}

Value json_of(const domain::Episode& episode)
{
    return Value::object({{"from", day(episode.from)},
                          {"first_session", day(episode.first_session)},
                          {"marked", Value::boolean(episode.marked)}});
}

Value json_of(const report::AlertLine& alert)
{
    return Value::object({{"id", text(alert.id)},
                          {"title", text(alert.title)},
                          {"severity", text(std::string(domain::word(alert.severity)))},
                          {"visibility", text(std::string(domain::word(alert.visibility)))},
                          {"questionnaire", text(alert.questionnaire)},
                          {"partner", text(std::string(domain::word(alert.side)))},
                          {"day", day(alert.day)}});
}

Value json_of(const report::Profile& profile)
{
    return Value::object({{"questionnaire", text(profile.questionnaire)},
                          {"domains", whole(profile.difference.domains)},
                          {"mean_signed", Value::number(profile.difference.mean_signed)},
                          {"mean_absolute", Value::number(profile.difference.mean_absolute)},
                          {"correlation", number_or_null(profile.difference.correlation)}});
}

Value json_of(const domain::Nearness& nearness)
{
    return Value::object({{"items", whole(nearness.items)},
                          {"correlation", number_or_null(nearness.correlation)},
                          {"mean_absolute", number_or_null(nearness.mean_absolute)}});
}

Value json_of(const report::PerceptionLine& line)
{
    Value value = Value::object({{"questionnaire", text(line.questionnaire)},
                                 {"partner", text(domain::word(line.side))},
                                 {"day", day(line.day)},
                                 {"items", whole(line.found.of)},
                                 {"assumed_similarity", json_of(line.found.similarity)}});
    if (!line.other_day) return value;
    value.set("other_day", day(*line.other_day));
    value.set("accuracy", json_of(line.found.accuracy));
    value.set("bias", number_or_null(line.found.bias));
    return value;
}

Value json_of(const domain::DyadAdherence& dyad)
{
    return Value::object({{"strict", number_or_null(dyad.strict)},
                          {"lenient", number_or_null(dyad.lenient)},
                          {"log_agreement", number_or_null(dyad.log_agreement)},
                          {"occasions", whole(dyad.occasions)},
                          {"entries", whole(dyad.entries)},
                          {"both_entries", whole(dyad.both_entries)},
                          {"same", whole(dyad.same)},
                          {"excused", whole(dyad.excused)}});
}

Value json_of(const domain::WeeklyTarget& target)
{
    return Value::object({{"capped", number_or_null(target.capped)},
                          {"uncapped", number_or_null(target.uncapped)},
                          {"weeks", whole(target.weeks)},
                          {"with_entries", whole(target.with_entries)},
                          {"times", whole(target.times)},
                          {"marked", whole(target.marked)}});
}

Value json_of(const std::vector<domain::WeekKept>& weeks)
{
    Value list = Value::array();
    for (const domain::WeekKept& week : weeks) {
        Value row = json_of(week.kept);
        row.set("monday", day(week.monday));
        list.add(std::move(row));
    }
    return list;
}

Value json_of(const domain::Initiation& initiation)
{
    return Value::object({{"A", whole(initiation.a)},
                          {"B", whole(initiation.b)},
                          {"together", whole(initiation.together)},
                          {"differing", whole(initiation.differing)},
                          {"share_a", number_or_null(initiation.share_a)}});
}

Value json_of(const report::RatingSeries& series)
{
    Value points = Value::array();
    for (const report::RatingPoint& point : series.points)
        points.add(Value::object({{"day", day(point.day)},
                                  {"value", Value::number(point.value)},
                                  {"part", text(series.parts.at(point.part))},
                                  {"phase", text(domain::word(point.phase))}}));
    return Value::object({{"homework", text(series.homework)},
                          {"item", text(series.item)},
                          {"title", text(series.title)},
                          {"partner", text(domain::word(series.side))},
                          {"visibility", text(domain::word(series.visibility))},
                          {"points", std::move(points)}});
}

Value json_of(const report::StageSeries& series)
{
    Value points = Value::array();
    for (const report::StagePoint& point : series.points)
        points.add(Value::object(
            {{"day", day(point.day)}, {"index", whole(point.index)}, {"words", text(point.words)}}));
    return Value::object({{"homework", text(series.homework)},
                          {"kind", text(domain::word(series.kind))},
                          {"of", whole(series.of)},
                          {"points", std::move(points)}});
}

Value json_of(const report::HurtLine& hurt)
{
    return Value::object({{"homework", text(hurt.homework)},
                          {"hurt_partner", text(domain::word(hurt.hurt_partner))},
                          {"partner", text(domain::word(hurt.side))},
                          {"first", number_or_null(hurt.first)},
                          {"latest", number_or_null(hurt.latest)},
                          {"drop", number_or_null(hurt.drop)},
                          {"intrusions_per_week", number_or_null(hurt.intrusions_per_week)},
                          {"exercises_done", whole(hurt.exercises_done)},
                          {"adherence", number_or_null(hurt.adherence)}});
}

Value json_of(const report::GoalsPoint& point)
{
    return Value::object(
        {{"day", day(point.day)}, {"t", Value::number(point.t)}, {"goals", whole(point.goals)}});
}

Value json_of(const report::SessionLine& line)
{
    Value filled = Value::array(), reviewed = Value::array(), assigned = Value::array();
    for (const auto& form : line.filled)
        filled.add(Value::object({{"questionnaire", text(form.questionnaire)},
                                  {"partner", text(domain::word(form.side))},
                                  {"day", day(form.day)},
                                  {"completed", Value::boolean(form.completed)}}));
    for (const auto& review : line.reviewed)
        reviewed.add(Value::object(
            {{"homework", text(review.homework)}, {"decision", text(domain::word(review.decision))}}));
    for (const std::string& title : line.assigned) assigned.add(text(title));
    Value value = json_of(line.session);
    value.set("filled", std::move(filled));
    value.set("reviewed", std::move(reviewed));
    value.set("assigned", std::move(assigned));
    return value;
}

Value adherence_json(const report::HomeworkLine& line, const std::optional<domain::Side>& only)
{
    Value row = Value::object({{"title", text(line.assignment.title)}});
    for (const auto& [side, kept] : line.adherence) {
        if (only && side != *only) continue;
        Value one = json_of(kept);
        if (const auto at = line.weeks.find(side); at != line.weeks.end())
            one.set("weeks", json_of(at->second));
        if (const auto at = line.weekly_target.find(side); at != line.weekly_target.end())
            one.set("weekly_target", json_of(at->second));
        if (const auto at = line.quality.find(side); at != line.quality.end())
            one.set("quality", Value::number(at->second));
        if (const auto at = line.engagement.find(side); at != line.engagement.end())
            one.set("engagement", Value::number(at->second));
        row.set(std::string(domain::word(side)), std::move(one));
    }
    if (only) return row;
    if (line.joint) {
        Value joint = json_of(*line.joint);
        joint.set("weeks", json_of(line.joint_weeks));
        row.set("joint", std::move(joint));
    }
    if (line.dyad) row.set("dyad", json_of(*line.dyad));
    if (line.initiation) row.set("initiation", json_of(*line.initiation));
    return row;
}

} // namespace rekindle::cli
