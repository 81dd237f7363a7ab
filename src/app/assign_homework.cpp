// SPDX-License-Identifier: MIT
#include "app/homework.h"

#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "app/goals.h"
#include "app/homework_gate.h"
#include "app/homework_parts.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "forms/homework/plan.h"

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

const forms::HomeworkEntry& template_called(const Library& library, const std::string& id)
{
    if (const auto* entry = library.homework().find(id)) return *entry;
    throw base::Error(
        base::Trouble::NotFound,
        say("There is no homework template \"{}\". \"homework templates\" shows all of them.", id));
}

/// A last day that has passed is not taken over into what follows.
std::optional<base::Date> still_to_come(const std::optional<base::Date>& last, base::Date day)
{
    return last && *last >= day ? last : std::nullopt;
}

/// The plan as it was given, else as it was `before`, else as the template has it; throws with every problem.
forms::PlannedHomework planned(const HomeworkToAssign& wanted, const domain::HomeworkTemplate& homework,
                               const domain::Assignment* before)
{
    if (wanted.plan_file.empty() && before && before->template_id == homework.id)
        return {before->plan, std::nullopt, before->schedule,
                still_to_come(before->last, wanted.session.day)};
    auto read = wanted.plan_file.empty() ? forms::plan_without_file(homework)
                                         : forms::read_plan(homework, wanted.plan);
    if (!read.planned)
        throw base::Error(tr("The homework was not assigned; nothing was changed."),
                          wanted.plan_file.empty() ? homework.id : wanted.plan_file,
                          std::move(read.problems));
    return std::move(*read.planned);
}

/// Checks and fills an assignment without saving it.
domain::Assignment prepared(domain::Practice& practice, const HomeworkToAssign& wanted,
                            const domain::HomeworkTemplate& homework, const forms::PlannedHomework& plan)
{
    domain::Assignment result;
    result.id = {practice.new_id()};
    result.couple = wanted.couple.id;
    result.template_id = homework.id;
    result.template_version = homework.version;
    result.title = homework.title;
    result.assigned_at = wanted.session.id;
    result.start = wanted.start.value_or(wanted.session.day);
    result.last = wanted.last ? wanted.last : plan.last;
    result.for_a = wanted.for_a;
    result.for_b = wanted.for_b;
    result.joint = homework.conjoint && wanted.for_a && wanted.for_b;
    result.plan = plan.plan;

    base::Problems problems;
    result.schedule = plan.schedule.value_or(homework.suggested);
    if (!wanted.schedule.empty()) {
        if (const auto schedule = schedule_from(wanted.schedule, problems)) result.schedule = *schedule;
    }
    check_deadline(result, problems);
    check_weekly_target(result.schedule, problems);
    if (!wanted.for_a && !wanted.for_b) problems.push_back({"--for", tr("nobody is to do it")});
    if (homework.conjoint && !(wanted.for_a && wanted.for_b))
        problems.push_back({"--for", tr("both partners do this homework together")});
    if (result.start < wanted.session.day)
        problems.push_back({"--start", tr("it cannot start before the session in which it was assigned")});
    if (result.start > wanted.session.day + std::chrono::days{366})
        problems.push_back(
            {"--start",
             say("it would start on {}, more than a year after the session in which it was assigned",
                 base::to_text(result.start))});
    if (result.last && *result.last < result.start)
        problems.push_back({"--last", tr("the last day is before the first")});
    if (!problems.empty())
        throw base::Error(tr("The homework was not assigned; nothing was changed."), homework.id,
                          std::move(problems));
    return result;
}

} // namespace

std::optional<domain::Schedule> schedule_from(const std::string& words, base::Problems& problems)
{
    auto schedule = domain::parse_schedule(words);
    if (!schedule)
        problems.push_back(
            {"--schedule", say("\"{}\" is no schedule; write daily, mon,wed,fri, 3/week, by 2026-05-01 or "
                               "when it happens",
                               words)});
    return schedule;
}

void check_deadline(const domain::Assignment& assignment, base::Problems& problems)
{
    const auto* once = std::get_if<domain::OnceBy>(&assignment.schedule);
    if (once && once->day < assignment.start)
        problems.push_back({"--schedule", say("it was to be done by {}, which has passed; say a new schedule",
                                              base::to_text(once->day))});
}

void check_weekly_target(const domain::Schedule& schedule, base::Problems& problems)
{
    const auto* weekly = std::get_if<domain::TimesPerWeek>(&schedule);
    if (weekly && weekly->times > most_marks_a_week)
        problems.push_back(
            {"--schedule", say("{} times a week cannot all be marked: a partner marks a day once, so {} "
                               "a week is the most; say another schedule",
                               weekly->times, most_marks_a_week)});
}

domain::Assignment assign(domain::Practice& practice, const Library& library, HomeworkToAssign wanted,
                          const domain::Assignment* before, const Permit& permit)
{
    demand_open(wanted.couple);
    if (before && wanted.as_before) {
        wanted.for_a = before->for_a;
        wanted.for_b = before->for_b;
    }
    const forms::HomeworkEntry& entry = template_called(library, wanted.template_id);
    forms::PlannedHomework plan = planned(wanted, entry.homework, before);
    domain::Assignment assignment = prepared(practice, wanted, entry.homework, plan);
    if (before) assignment.follows = before->id;
    practice.together([&] {
        permit(entry.homework, assignment);
        practice.definitions().freeze({ref_of(entry.homework), entry.bytes});
        if (plan.goal)
            std::get<domain::GoalPlanPlan>(assignment.plan).goal =
                add_goal(practice, wanted.couple, *plan.goal, wanted.session.day, wanted.session.day).id;
        practice.homework().assign(assignment);
    });
    return assignment;
}

Permit permit_of_gate(domain::Practice& practice, const HomeworkToAssign& wanted)
{
    return [&practice, couple = wanted.couple, day = wanted.session.day, reason = wanted.override_reason](
               const domain::HomeworkTemplate& homework, const domain::Assignment& assignment) {
        demand_may_assign(practice, couple, homework, assignment, day, reason);
    };
}

domain::Assignment assign_homework(domain::Practice& practice, const Library& library,
                                   const HomeworkToAssign& homework)
{
    return assign(practice, library, homework, nullptr, permit_of_gate(practice, homework));
}

} // namespace rekindle::app
