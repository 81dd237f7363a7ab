// SPDX-License-Identifier: MIT
#include "app/homework.h"

#include "app/frozen_definitions.h"
#include "app/goals.h"
#include "app/homework_successor.h"
#include "app/numbered.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "forms/homework/plan.h"
#include "forms/homework/quick_answers.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

const forms::HomeworkEntry& template_called(const Library& library, const std::string& id)
{
    if (const auto* entry = library.homework.find(id)) return *entry;
    throw base::Error(
        base::Trouble::NotFound,
        say("There is no homework template \"{}\". \"homework templates\" shows all of them.", id));
}

/// A last day that has passed is not taken over into what follows.
std::optional<base::Date> still_to_come(const std::optional<base::Date>& last, base::Date day)
{
    return last && *last >= day ? last : std::nullopt;
}

/// The schedule in words, or a problem.
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

/// A day to be done by that lies before the first day.
void check_deadline(const domain::Assignment& assignment, base::Problems& problems)
{
    const auto* once = std::get_if<domain::OnceBy>(&assignment.schedule);
    if (once && once->day < assignment.start)
        problems.push_back({"--schedule", say("it was to be done by {}, which has passed; say a new schedule",
                                              base::to_text(once->day))});
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
    if (!wanted.for_a && !wanted.for_b) problems.push_back({"--for", tr("nobody is to do it")});
    if (homework.conjoint && !(wanted.for_a && wanted.for_b))
        problems.push_back({"--for", tr("both partners do this homework together")});
    if (result.start < wanted.session.day)
        problems.push_back({"--start", tr("it cannot start before the session in which it was assigned")});
    if (result.last && *result.last < result.start)
        problems.push_back({"--last", tr("the last day is before the first")});
    if (!problems.empty())
        throw base::Error(tr("The homework was not assigned; nothing was changed."), homework.id,
                          std::move(problems));
    return result;
}

/// Saves an assignment with its frozen template and, for a new goal plan, the goal. It follows `before`, if
/// any.
domain::Assignment assign(domain::Practice& practice, const Library& library, HomeworkToAssign wanted,
                          const domain::Assignment* before)
{
    if (before && wanted.as_before) {
        wanted.for_a = before->for_a;
        wanted.for_b = before->for_b;
    }
    const forms::HomeworkEntry& entry = template_called(library, wanted.template_id);
    forms::PlannedHomework plan = planned(wanted, entry.homework, before);
    domain::Assignment assignment = prepared(practice, wanted, entry.homework, plan);
    if (before) assignment.follows = before->id;
    practice.together([&] {
        practice.definitions().freeze({ref_of(entry.homework), entry.bytes});
        if (plan.goal)
            std::get<domain::GoalPlanPlan>(assignment.plan).goal =
                add_goal(practice, wanted.couple, *plan.goal, wanted.session.day).id;
        practice.homework().assign(assignment);
    });
    return assignment;
}

std::vector<domain::ResponseItem> answers_from(const AnswerWords& words, const domain::Questionnaire& form,
                                               base::Problems& problems)
{
    auto read = forms::quick_answers(form, words);
    for (base::Problem& problem : read.problems) problems.push_back(std::move(problem));
    return std::move(read.items);
}

/// The classes of these answers: what the template calls private is private.
std::map<std::string, domain::Visibility> visibility_of(const std::vector<domain::ResponseItem>& answers,
                                                        const domain::HomeworkTemplate& homework)
{
    std::map<std::string, domain::Visibility> result;
    for (const std::string& link_id : homework.private_items) {
        if (!domain::answers_to(answers, link_id).empty()) result[link_id] = domain::Visibility::Private;
    }
    return result;
}

bool is_over(const domain::Assignment& assignment, base::Date day)
{
    return (assignment.ended && day > *assignment.ended) || (assignment.last && day > *assignment.last);
}

} // namespace

domain::Assignment assign_homework(domain::Practice& practice, const Library& library,
                                   const HomeworkToAssign& homework)
{
    return assign(practice, library, homework, nullptr);
}

domain::Assignment assignment_called(domain::Practice& practice, const domain::Couple& couple,
                                     const std::string& number_or_id)
{
    const auto assignments = practice.homework().of(couple.id);
    if (const auto* assignment = find_numbered(assignments, number_or_id)) return *assignment;
    throw base::Error(base::Trouble::NotFound,
                      say("The couple {} has no homework {}. \"homework list\" shows all of it.", couple.code,
                          number_or_id));
}

domain::LogEntry log_homework(domain::Practice& practice, const MarkToLog& mark)
{
    FrozenDefinitions definitions(practice);
    const domain::Assignment& assignment = mark.assignment;
    const domain::HomeworkTemplate& homework =
        definitions.homework(assignment.template_id, assignment.template_version);

    base::Problems problems;
    domain::LogEntry entry{{practice.new_id()}, assignment.id,   mark.side, mark.day,
                           mark.state,          mark.entered_by, {},        {}};
    entry.answers = answers_from(mark.answers, homework.log, problems);
    entry.visibility = visibility_of(entry.answers, homework);
    if (!assignment.involves(mark.side))
        problems.push_back(
            {"--partner", say("partner {} takes no part in this homework", domain::word(mark.side))});
    if (mark.day < assignment.start)
        problems.push_back({"--day", say("this homework starts on {}", base::to_text(assignment.start))});
    if (mark.day > mark.today)
        problems.push_back({"--day", say("{} is still to come", base::to_text(mark.day))});
    if (is_over(assignment, mark.day))
        problems.push_back({"--day", tr("this homework had ended by that day")});
    for (const domain::LogEntry& earlier : practice.homework().entries(assignment.id)) {
        if (earlier.side == mark.side && earlier.day == mark.day)
            problems.push_back({"--day", say("partner {} has marked {} already", domain::word(mark.side),
                                             base::to_text(mark.day))});
    }
    if (!problems.empty())
        throw base::Error(tr("The entry was not saved; nothing was changed."), assignment.title,
                          std::move(problems));
    practice.homework().log(entry);
    return entry;
}

namespace {

bool says_yes(const std::vector<domain::ResponseItem>& answers, std::string_view link_id)
{
    const auto given = domain::answers_to(answers, link_id);
    return std::ranges::any_of(given, [](const domain::Answer* answer) {
        const bool* yes = std::get_if<bool>(&answer->value);
        return yes && *yes;
    });
}

/// A step up is the partners' to take; refused unless the review notes their own yes.
void demand_their_yes(const domain::HomeworkTemplate& homework,
                      const std::vector<domain::ResponseItem>& answers)
{
    for (const char* link_id : {"a-agrees", "b-agrees", "stage-complete"}) {
        if (domain::find_item(homework.review, link_id) && !says_yes(answers, link_id))
            throw base::Error(base::Trouble::Refused, say("A step up needs the partners' own yes, and this "
                                                          "review does not note it: --answer {}=yes. "
                                                          "Nothing was changed.",
                                                          link_id));
    }
}

/// Everything that speaks against this conclusion in this session.
base::Problems against(domain::Practice& practice, const ReviewToRecord& wanted)
{
    using domain::Decision;
    const domain::Assignment& assignment = wanted.assignment;
    const base::Date day = wanted.session.day;
    const bool ends = wanted.decision != Decision::Continue;
    base::Problems problems;
    if (assignment.ended)
        problems.push_back(
            {"--assignment", say("this homework ended on {}", base::to_text(*assignment.ended))});
    if (day < assignment.start)
        problems.push_back({"--session", tr("the session was before this homework started")});
    else if (ends && day == assignment.start)
        problems.push_back(
            {"--session", tr("this homework starts on the day of that session; it can end in a later one")});
    const auto entries = practice.homework().entries(assignment.id);
    const auto later = std::ranges::count_if(entries, [&](const auto& entry) { return entry.day >= day; });
    if (ends && later > 0)
        problems.push_back(
            {"--session", say("{} marks are about that day or later; they would no longer count", later)});
    if (wanted.decision == Decision::Replace && !wanted.successor)
        problems.push_back({"--template", tr("say what replaces it")});
    if ((wanted.decision == Decision::Continue || wanted.decision == Decision::Stop) && wanted.successor)
        problems.push_back(
            {"--decision",
             say("with \"{}\" nothing new follows, so a template, plan, schedule or last day has "
                 "no meaning here",
                 word(wanted.decision))});
    return problems;
}

} // namespace

ReviewRecorded review_homework(domain::Practice& practice, const Library& library,
                               const ReviewToRecord& wanted)
{
    using domain::Decision;
    FrozenDefinitions definitions(practice);
    const domain::Assignment& assignment = wanted.assignment;
    const domain::HomeworkTemplate& homework =
        definitions.homework(assignment.template_id, assignment.template_version);

    base::Problems problems = against(practice, wanted);
    ReviewRecorded result;
    result.review = {
        {practice.new_id()}, assignment.id, wanted.session.id, wanted.session.day, wanted.decision, {}, {}};
    result.review.answers = answers_from(wanted.answers, homework.review, problems);
    result.review.visibility = visibility_of(result.review.answers, homework);
    if (wanted.decision == Decision::StepUp || wanted.decision == Decision::StepDown) {
        const auto next = stepped(assignment.plan, homework, wanted.decision == Decision::StepUp ? 1 : -1);
        if (!next)
            problems.push_back({"--decision", tr("there is no further step in that direction")});
        else
            result.successor = continued(assignment, *next, wanted.session);
    }
    if (result.successor) {
        result.successor->id = {practice.new_id()};
        if (wanted.successor && wanted.successor->last) result.successor->last = wanted.successor->last;
        if (wanted.successor && !wanted.successor->schedule.empty()) {
            if (const auto schedule = schedule_from(wanted.successor->schedule, problems))
                result.successor->schedule = *schedule;
        }
        check_deadline(*result.successor, problems);
    }
    if (!problems.empty())
        throw base::Error(tr("The review was not saved; nothing was changed."), assignment.title,
                          std::move(problems));
    if (wanted.decision == Decision::StepUp) demand_their_yes(homework, result.review.answers);

    practice.together([&] {
        practice.homework().review(result.review);
        if (wanted.decision == Decision::Continue) return;
        // What follows begins on the day of the session, so this one ends the day before.
        practice.homework().end(assignment.id, wanted.session.day - std::chrono::days{1});
        if (result.successor)
            practice.homework().assign(*result.successor);
        else if (wanted.decision != Decision::Stop)
            result.successor = assign(practice, library, *wanted.successor, &assignment);
    });
    return result;
}

} // namespace rekindle::app
