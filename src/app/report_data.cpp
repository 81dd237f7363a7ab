// SPDX-License-Identifier: MIT
#include "app/couple_status.h"
#include "app/findings.h"
#include "app/homework_totals.h"
#include "app/sharing.h"

#include <algorithm>

namespace rekindle::app {
namespace {

void set_phases(std::vector<report::RatingSeries>& ratings,
                const std::optional<base::Date>& last_baseline_day)
{
    for (report::RatingSeries& series : ratings) {
        for (report::RatingPoint& point : series.points)
            point.phase = domain::phase_of(point.day, last_baseline_day);
    }
}

void add_homework(report::Data& data, HomeworkFindings homework)
{
    data.homework = std::move(homework.lines);
    data.homework_kinds = homework_by_kind(data.homework);
    data.homework_all = all_homework(data.homework);
    data.homework_titles = homework_by_title(data.homework);
    data.homework_weeks = homework_by_week(data.homework);
    data.ratings = std::move(homework.ratings);
    data.stages = std::move(homework.stages);
    data.hurts = std::move(homework.hurts);
    set_phases(data.ratings, data.last_baseline_day);
}

} // namespace

base::Date first_day_of_record(Reading& reading, const domain::Couple& couple)
{
    base::Date first = first_day(couple, reading.sessions());
    for (const domain::StoredResponse& response : reading.responses())
        first = std::min(first, base::local_day(response.authored));
    for (const domain::Goal& goal : reading.goals()) first = std::min(first, goal.set_on);
    return first;
}

std::vector<report::SessionLine>
session_lines(const std::vector<domain::Session>& sessions,
              const std::map<int, std::vector<report::SessionLine::Filled>>& filled,
              const std::vector<report::HomeworkLine>& homework)
{
    std::map<int, report::SessionLine> lines;
    for (const domain::Session& session : sessions) lines[session.number].session = session;
    for (const auto& [number, forms] : filled) {
        if (const auto at = lines.find(number); at != lines.end()) at->second.filled = forms;
    }
    for (const report::HomeworkLine& line : homework) {
        if (const auto at = lines.find(line.assigned_session); at != lines.end())
            at->second.assigned.push_back(line.assignment.title);
        for (const auto& review : line.reviews) {
            if (const auto at = lines.find(review.session); at != lines.end())
                at->second.reviewed.push_back({line.assignment.title, review.decision});
        }
    }
    std::vector<report::SessionLine> result;
    for (const domain::Session& session : sessions) result.push_back(std::move(lines[session.number]));
    return result;
}

Period period_of(const report::Request& request)
{
    return {request.from, request.last_day(), request.last_baseline_day, request.episode_gap,
            request.episodes_marked};
}

report::Data report_data(Reading& reading, const report::Request& request, const Drawn& drawn)
{
    Period period = period_of(request);
    period.with_answers = drawn.every_answer;
    report::Data data;
    data.practice = reading.practice_name();
    data.counselor = reading.counselor();
    data.couple = reading.couple();
    for (const domain::Session& session : reading.sessions()) {
        if (session.day <= period.as_of && (!period.from || session.day >= *period.from))
            data.sessions.push_back(session);
    }
    AnswerFindings answers = answer_findings(reading, period);
    data.scales = std::move(answers.scales);
    data.alerts = std::move(answers.alerts);
    data.sources = std::move(answers.sources);
    data.limits = std::move(answers.limits);
    data.profiles = std::move(answers.profiles);
    data.areas_agreement = answers.areas_agreement;
    data.perceptions = std::move(answers.perceptions);
    data.episodes = std::move(answers.episodes);
    data.forms = std::move(answers.forms);
    data.filled = std::move(answers.forms_filled);
    data.sharing = sharing(reading, request.as_of);
    data.last_baseline_day = answers.last_baseline_day;
    if (drawn.homework) add_homework(data, homework_findings(reading, period, data.sources));
    data.session_lines = session_lines(data.sessions, answers.filled, data.homework);
    GoalFindings goals = goal_findings(reading, period);
    data.goals = std::move(goals.goals);
    data.goals_t = goals.t;
    data.goals_baseline_t = goals.baseline_t;
    data.goals_t_change = goals.t_change;
    data.goals_over_time = std::move(goals.over_time);
    data.steps_kept = goals.steps_kept;
    return data;
}

} // namespace rekindle::app
