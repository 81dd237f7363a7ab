// SPDX-License-Identifier: MIT
#include "app/goals.h"
#include "app/pages/couple_goals.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "forms/homework/goal_file.h"
#include "forms/homework/plan_form.h"
#include "report/blocks/words.h"

#include <array>
#include <cstdlib>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Item;
using domain::RatedBy;
using domain::StepStatus;

using Answers = std::vector<domain::ResponseItem>;

constexpr const char* day_id = "on-day";
constexpr std::array raters{RatedBy::A, RatedBy::B, RatedBy::Counselor};

Item on_day(base::Date today)
{
    return forms::required(
        forms::filled_in(forms::question(day_id, tr("On which day?"), domain::ItemType::Date),
                         domain::PartialDate{base::to_text(today)}));
}

base::Date day_in(const Answers& answers, base::Date today)
{
    return base::parse_date(forms::typed_answer_to(answers, day_id)).value_or(today);
}

std::string step_id(const domain::GoalStep& step)
{
    return "step-" + std::to_string(step.number);
}

forms::Offered levels_of(const domain::Goal& goal)
{
    forms::Offered levels;
    for (int level = -2; level <= 2; ++level)
        levels.emplace_back(std::to_string(level), level_in_words(goal, level));
    return levels;
}

std::string asked_of(const domain::Couple& couple, RatedBy by)
{
    if (by == RatedBy::Counselor) return tr("And you, the counselor? It settles what both said before.");
    return say("Where does {} see it?",
               report::partner_name(couple, by == RatedBy::A ? domain::Side::A : domain::Side::B));
}

} // namespace

std::unique_ptr<FillAtOnce> new_goal_form(Workspace& workspace, const domain::Couple& couple, Told saved)
{
    FillAtOnce::Wanted wanted{tr("A goal"), tr("What they want to reach, in their words"),
                              forms::goal_items(), workspace.now()};
    return std::make_unique<FillAtOnce>(
        std::move(wanted), WorkDraft(workspace, {couple.id, "goal", tr("a new goal")}),
        [&workspace, couple, saved = std::move(saved)](const Answers& answers) {
            auto read = forms::read_goal_file(forms::goal_file_of(answers));
            if (!read.goal)
                throw base::Error(tr("The goal was not added; nothing was changed."), "",
                                  std::move(read.problems));
            const base::Date today = workspace.today();
            const domain::Goal goal = add_goal(workspace.practice(), couple, *read.goal, today, today);
            saved(base::say_of(goal.steps.size(), "Goal \"{}\" with {} step.", "Goal \"{}\" with {} steps.",
                               goal.title, goal.steps.size()));
        });
}

std::unique_ptr<FillAtOnce> rate_goal_form(Workspace& workspace, const domain::Couple& couple,
                                           const domain::GoalId& id, Told saved)
{
    const domain::Goal goal = goal_called(workspace.practice(), couple, id.value);
    FillAtOnce::Wanted wanted{
        goal.title, tr("Which level is reached? Whoever says nothing is left out."), {}, workspace.now()};
    for (const RatedBy by : raters)
        wanted.items.push_back(
            forms::one_of(std::string(domain::word(by)), asked_of(couple, by), levels_of(goal)));
    wanted.items.push_back(on_day(workspace.today()));
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace, {couple.id, "goal-rating " + goal.id.value, say("a rating: {}", goal.title)}),
        [&workspace, goal, saved = std::move(saved)](const Answers& answers, const std::string& why) {
            const base::Date today = workspace.today(), day = day_in(answers, today);
            int rated = 0;
            workspace.practice().together([&] {
                for (const RatedBy by : raters) {
                    const std::string level = forms::typed_answer_to(answers, domain::word(by));
                    if (level.empty()) continue;
                    rate_goal(workspace.practice(), goal, {day, by, std::atoi(level.c_str())}, today, why);
                    ++rated;
                }
            });
            if (rated == 0) throw base::Error(base::Trouble::Data, tr("Nobody has said a level."));
            saved(base::say_of(rated, "\"{}\": {} rating saved.", "\"{}\": {} ratings saved.", goal.title,
                               rated));
        });
}

std::unique_ptr<FillAtOnce> goal_steps_form(Workspace& workspace, const domain::Couple& couple,
                                            const domain::GoalId& id, Told saved)
{
    const domain::Goal goal = goal_called(workspace.practice(), couple, id.value);
    FillAtOnce::Wanted wanted{goal.title, tr("What became of the steps?"), {}, workspace.now()};
    forms::Offered states;
    for (const auto state : {StepStatus::Open, StepStatus::Done, StepStatus::Partial, StepStatus::Blocked})
        states.emplace_back(domain::word(state), report::in_words(state));
    for (const domain::GoalStep& step : goal.steps)
        wanted.items.push_back(
            forms::one_of(step_id(step),
                          say("{} ({}, by {})", step.title, report::owner_name(couple, step.owner),
                              base::to_text(step.due)),
                          states, std::string(domain::word(step.status))));
    wanted.items.push_back(on_day(workspace.today()));
    WorkDraft draft(workspace, {couple.id, "goal-steps " + goal.id.value, say("steps: {}", goal.title)});
    return std::make_unique<FillAtOnce>(
        std::move(wanted), std::move(draft),
        [&workspace, goal, saved = std::move(saved)](const Answers& answers, const std::string& why) {
            const base::Date today = workspace.today(), day = day_in(answers, today);
            int changed = 0;
            workspace.practice().together([&] {
                for (const domain::GoalStep& step : goal.steps) {
                    const auto status =
                        domain::parse_step_status(forms::typed_answer_to(answers, step_id(step)));
                    if (!status || *status == step.status) continue;
                    set_step(workspace.practice(), goal, step.number, *status, day, today, why);
                    ++changed;
                }
            });
            saved(base::say_of(changed, "\"{}\": {} step changed.", "\"{}\": {} steps changed.", goal.title,
                               changed));
        });
}

} // namespace rekindle::app
