// SPDX-License-Identifier: MIT
#include "app/pages/couple_goals.h"

#include "app/findings.h"
#include "base/translate.h"
#include "report/blocks/words.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::string rater(const domain::Couple& couple, domain::RatedBy by)
{
    if (by == domain::RatedBy::Counselor) return tr("counselor");
    return report::partner_name(couple, by == domain::RatedBy::A ? domain::Side::A : domain::Side::B);
}

std::string whole(const domain::Couple& couple, const domain::Goal& goal)
{
    std::string words = goal.title + '\n';
    for (int level = 2; level >= -2; --level) {
        words += level_in_words(goal, level);
        words +=
            level == goal.baseline ? say(" (where they began on {})\n", base::to_text(goal.set_on)) : "\n";
    }
    for (const domain::GoalStep& step : goal.steps)
        words += say("Step {}, {}, by {}: {} ({})\n", step.number, report::owner_name(couple, step.owner),
                     base::to_text(step.due), step.title, report::in_words(step.status));
    for (const domain::GoalRating& rating : goal.ratings)
        words += say("{}, {}: {}\n", base::to_text(rating.day), rater(couple, rating.rated_by),
                     level_in_words(goal, rating.level));
    return words;
}

std::string attainment(const GoalFindings& found)
{
    if (!found.t) return {};
    std::string words = say("Goal attainment now: T {:.1f}", *found.t);
    if (found.baseline_t) words += say(", at the start {:.1f}", *found.baseline_t);
    return words + ". " + tr("50 is what was expected.");
}

} // namespace

CoupleGoals couple_goals(Workspace& workspace, const domain::Couple& couple)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const GoalFindings found = goal_findings(reading, {{}, workspace.today()});
    CoupleGoals shown;
    shown.only_looked_at = domain::is_closed(couple.status);
    for (const report::GoalLine& line : found.goals) {
        const domain::Goal& goal = line.goal;
        shown.goals.push_back({goal.id, goal.title, report::owner_name(couple, goal.owner),
                               line.level ? level_in_words(goal, *line.level) : tr("not rated yet"),
                               say("{} of {} done", line.steps_done, goal.steps.size()), whole(couple, goal),
                               !goal.steps.empty()});
    }
    shown.attainment = attainment(found);
    for (auto point = found.over_time.rbegin(); point != found.over_time.rend(); ++point)
        shown.history.push_back(
            say("{}: T {:.1f} over {} rated", base::to_text(point->day), point->t, point->goals));
    workspace.practice().audit().record("view", "goal", couple.id.value);
    return shown;
}

std::string level_in_words(const domain::Goal& goal, int level)
{
    return say("{}{}: {}", level > 0 ? "+" : "", level, goal.levels.at(static_cast<std::size_t>(level + 2)));
}

} // namespace rekindle::app
