// SPDX-License-Identifier: MIT
#include "app/de_identified.h"

#include <algorithm>

namespace rekindle::app {
namespace {

void move(std::optional<base::Date>& day, std::chrono::days shift)
{
    if (day) *day += shift;
}

void move(std::optional<domain::DatedScore>& score, std::chrono::days shift)
{
    if (score) score->day += shift;
}

report::ScaleSeries numbers_of(const report::ScaleSeries& series, std::chrono::days shift)
{
    report::ScaleSeries result;
    result.questionnaire = series.questionnaire;
    result.questionnaire_id = series.questionnaire_id;
    result.versions = series.versions;
    result.scale = series.scale;
    result.range = series.range;
    result.gap = series.gap;
    result.gap_percent = series.gap_percent;
    for (const auto& [side, partner] : series.partners) {
        auto& moved = result.partners[side];
        moved.scores = partner.scores;
        moved.progress = partner.progress;
        for (domain::DatedScore& score : moved.scores) score.day += shift;
        move(moved.progress.baseline, shift);
        move(moved.progress.latest, shift);
    }
    return result;
}

report::HomeworkLine numbers_of(const report::HomeworkLine& line, std::chrono::days shift)
{
    report::HomeworkLine result;
    result.kind_title = line.kind_title;
    result.assignment.joint = line.assignment.joint;
    result.assignment.for_a = line.assignment.for_a;
    result.assignment.for_b = line.assignment.for_b;
    result.assignment.start = line.assignment.start + shift;
    result.assignment.ended = line.assignment.ended;
    move(result.assignment.ended, shift);
    result.adherence = line.adherence;
    result.joint = line.joint;
    return result;
}

report::GoalLine numbers_of(const report::GoalLine& line, std::chrono::days shift)
{
    report::GoalLine result;
    result.level = line.level;
    result.goal.owner = line.goal.owner;
    result.goal.importance = line.goal.importance;
    result.goal.difficulty = line.goal.difficulty;
    result.goal.baseline = line.goal.baseline;
    result.goal.set_on = line.goal.set_on + shift;
    result.goal.target = line.goal.target;
    move(result.goal.target, shift);
    return result;
}

} // namespace

std::chrono::days shift_of(Reading& reading, base::Date as_of)
{
    base::Date first = as_of;
    for (const domain::Session& session : reading.sessions()) first = std::min(first, session.day);
    for (const domain::StoredResponse& response : reading.responses())
        first = std::min(first, base::local_day(response.authored));
    return invented_epoch - first;
}

report::Data de_identified(const report::Data& data, std::chrono::days shift)
{
    report::Data result;
    for (const domain::Session& session : data.sessions) {
        domain::Session moved;
        moved.number = session.number;
        moved.kind = session.kind;
        moved.day = session.day + shift;
        result.sessions.push_back(std::move(moved));
    }
    for (const report::ScaleSeries& series : data.scales) result.scales.push_back(numbers_of(series, shift));
    for (const report::HomeworkLine& line : data.homework) result.homework.push_back(numbers_of(line, shift));
    for (const report::GoalLine& line : data.goals) result.goals.push_back(numbers_of(line, shift));
    return result;
}

report::Request de_identified(report::Request request, const report::Data& data)
{
    // The day it was made on is known to who gets it: moved by the same span it would give all days away.
    base::Date last = invented_epoch;
    for (const domain::Session& session : data.sessions) last = std::max(last, session.day);
    for (const report::ScaleSeries& series : data.scales) {
        for (const auto& [side, partner] : series.partners) {
            for (const domain::DatedScore& score : partner.scores) last = std::max(last, score.day);
        }
    }
    for (const report::HomeworkLine& line : data.homework)
        last = std::max({last, line.assignment.start, line.assignment.ended.value_or(last)});
    for (const report::GoalLine& line : data.goals) last = std::max(last, line.goal.set_on);
    request.as_of = last;
    request.from = request.to = request.last_baseline_day = std::nullopt;
    request.episodes_marked.clear();
    return request;
}

} // namespace rekindle::app
