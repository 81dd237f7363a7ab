// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "domain/findings/goal_attainment.h"
#include "report/data.h"
#include "report/request.h"

#include <vector>

namespace rekindle::app {

/// What counts: no score, mark or review before `from`, nothing after `as_of`. Goals stand as they are at
/// `as_of`.
struct Period {
    std::optional<base::Date> from;
    base::Date as_of;
    /// The last day of the baseline phase; empty: the day the first homework began.
    std::optional<base::Date> last_baseline_day = {};
    int episode_gap = domain::usual_episode_gap;  ///< days without a session that end an episode
    std::vector<base::Date> episodes_marked = {}; ///< days on which a new episode begins anyway
    bool with_answers = false; ///< for the counselor: every answer and mark, not only what they come to
};

/// Whose answers count as a partner's; empty for those of both together and for the counselor's.
std::optional<domain::Side> side_of(domain::Owner owner);

// All of these are computed from what the reader may know, and from nothing else (app/reading.h).

/// What the couple's answers come to: every scale over time with progress, gap, agreement and phases, and the
/// alerts. Computed from the stored answers with the definitions frozen with them. What could not be computed
/// and why is said to the counselor alone.
struct AnswerFindings {
    std::vector<report::ScaleSeries> scales; ///< by questionnaire as first used, then in the key's order
    std::vector<report::Profile> profiles;
    std::optional<domain::Agreement> areas_agreement; ///< over the items of all areas, at the first forms
    std::vector<report::PerceptionLine> perceptions;  ///< by questionnaire as first used, A before B
    std::vector<report::AlertLine> alerts;            ///< by day
    std::vector<report::Source> sources;
    std::vector<std::string> limits;
    std::vector<domain::Episode> episodes;
    std::optional<base::Date> last_baseline_day;
    std::map<int, std::vector<report::SessionLine::Filled>> filled; ///< by number of the session
    std::vector<report::UsedForm> forms; ///< with the next: empty unless every answer is wanted
    std::vector<report::FilledForm> forms_filled;
};
AnswerFindings answer_findings(Reading& reading, const Period& period);

/// The day the work between the sessions began; forms of that day were filled before it.
std::optional<base::Date> first_homework(Reading& reading, const Period& period);

/// What the homework comes to: every assignment that was running in the period, by start day, with adherence,
/// ratings and reviews up to its end, and what runs over several assignments. The templates they came from
/// are added to `sources`.
struct HomeworkFindings {
    std::vector<report::HomeworkLine> lines;
    std::vector<report::RatingSeries> ratings;
    std::vector<report::StageSeries> stages;
    std::vector<report::HurtLine> hurts;
};
HomeworkFindings homework_findings(Reading& reading, const Period& period,
                                   std::vector<report::Source>& sources);

/// The goals with their current levels, and T over those that are rated, now and on the days of the period.
struct GoalFindings {
    std::vector<report::GoalLine> goals;
    std::optional<double> t, baseline_t, t_change; ///< over the goals that are rated; change: t - baseline_t
    std::vector<report::GoalsPoint> over_time;
    std::optional<double> steps_kept; ///< done on or before their day / due, over all goals
};
GoalFindings goal_findings(Reading& reading, const Period& period);

/// The first day of which the record tells this reader anything: the opening, or an earlier session, answer
/// or goal.
base::Date first_day_of_record(Reading& reading, const domain::Couple& couple);

/// What happened at each of these sessions.
std::vector<report::SessionLine>
session_lines(const std::vector<domain::Session>& sessions,
              const std::map<int, std::vector<report::SessionLine::Filled>>& filled,
              const std::vector<report::HomeworkLine>& homework);

/// What counts for a report.
Period period_of(const report::Request& request);

/// What of the record a report draws on, besides scores, alerts and goals.
struct Drawn {
    bool every_answer = false;
    bool homework = true;
};
/// Everything a report about one couple draws on.
report::Data report_data(Reading& reading, const report::Request& request, const Drawn& drawn);

/// In words: "Level 2: hand holding, a hug" ...
std::string plan_in_words(const domain::Plan& plan, const domain::HomeworkTemplate& homework,
                          const std::vector<domain::Goal>& goals);
std::string kind_in_words(domain::Kind kind);

} // namespace rekindle::app
