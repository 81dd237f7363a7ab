// SPDX-License-Identifier: MIT
#include "app/homework.h"

#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "app/homework_gate.h"
#include "app/homework_parts.h"
#include "app/homework_successor.h"
#include "app/refusal.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

bool says_yes(const std::vector<domain::ResponseItem>& answers, std::string_view link_id)
{
    const auto given = domain::answers_to(answers, link_id);
    return std::ranges::any_of(given, [](const domain::Answer* answer) {
        const bool* yes = std::get_if<bool>(&answer->value);
        return yes && *yes;
    });
}

domain::Couple couple_of(domain::Practice& practice, const domain::Assignment& assignment)
{
    const auto couple = practice.couples().find(assignment.couple.value);
    if (!couple) throw base::Error(base::Trouble::NotFound, tr("This couple is not in the practice."));
    return *couple;
}

/// The gate for what follows a change or replaces it. A plan that goes up is a step up, whatever the decision
/// is called: one at a time, and the partners' to take.
Permit permit_after(domain::Practice& practice, const ReviewToRecord& wanted,
                    const domain::HomeworkTemplate& reviewed,
                    const std::vector<domain::ResponseItem>& answers)
{
    return [&wanted, &reviewed, &answers, gate = permit_of_gate(practice, *wanted.successor)](
               const domain::HomeworkTemplate& next, const domain::Assignment& assignment) {
        const int steps = steps_up(wanted.assignment, assignment);
        if (steps > 0) demand_their_yes(reviewed, answers);
        if (steps > 1 && reviewed.id == next.id)
            throw base::Error(base::Trouble::Refused,
                              tr("This plan goes more than one step up, and a review takes one at a time. "
                                 "Nothing was changed; plan the next step."));
        gate(next, assignment);
    };
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
            {"--session",
             base::say_of(later, "{} mark is about that day or later; it would no longer count",
                          "{} marks are about that day or later; they would no longer count", later)});
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

/// The same goes on, and nothing of it is due by itself any more.
bool lets_rest(const ReviewToRecord& wanted)
{
    if (wanted.decision != domain::Decision::Change || !wanted.successor->as_before ||
        !wanted.successor->plan.empty())
        return false;
    base::Problems wrong;
    const auto schedule = schedule_from(wanted.successor->schedule, wrong);
    return schedule && std::holds_alternative<domain::OnTrigger>(*schedule);
}

} // namespace

void demand_their_yes(const domain::HomeworkTemplate& homework,
                      const std::vector<domain::ResponseItem>& answers)
{
    for (const char* link_id : {"a-agrees", "b-agrees", "stage-complete"}) {
        const domain::Item* const asked = domain::find_item(homework.review, link_id);
        if (asked == nullptr || says_yes(answers, link_id)) continue;
        if (!domain::answers_to(answers, link_id).empty())
            throw base::Error(base::Trouble::Refused,
                              say("A step up needs the partners' own yes, and this review notes another "
                                  "answer to \"{}\". Nothing was changed.",
                                  asked->text));
        throw Refusal(
            base::Trouble::Refused,
            say("A step up needs the partners' own yes, and this review does not note it under \"{}\". "
                "Nothing was changed.",
                asked->text),
            {{NextStep::What::NoteTheirYes, {link_id}}});
    }
}

ReviewRecorded review_homework(domain::Practice& practice, const Library& library,
                               const ReviewToRecord& wanted)
{
    using domain::Decision;
    demand_open(practice, wanted.assignment.couple);
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
        check_weekly_target(result.successor->schedule, problems);
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
        if (result.successor) {
            const domain::Couple couple = couple_of(practice, assignment);
            if (wanted.decision == Decision::StepUp)
                demand_may_assign(practice, couple, homework, *result.successor, wanted.session.day,
                                  wanted.override_reason);
            else
                demand_yes(practice, couple, homework, *result.successor, wanted.session.day);
            practice.homework().assign(*result.successor);
        } else if (wanted.decision != Decision::Stop) {
            // Less of the same is never refused: nothing is asked of anybody before it may rest.
            result.successor =
                assign(practice, library, *wanted.successor, &assignment,
                       lets_rest(wanted) ? Permit([](const auto&, const auto&) {})
                                         : permit_after(practice, wanted, homework, result.review.answers));
        }
    });
    return result;
}

} // namespace rekindle::app
