// SPDX-License-Identifier: MIT
#include "app/pages/rest_form.h"

#include "app/homework.h"
#include "app/pages/homework_when.h"
#include "app/reading.h"
#include "app/record.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "forms/homework/build_item.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using Answers = std::vector<domain::ResponseItem>;

/// An open one, and the sessions in which something may be agreed on about it.
struct About {
    domain::Assignment assignment;
    std::vector<domain::Session> sessions;
};

About demand_open(Workspace& workspace, const domain::Couple& couple, const domain::AssignmentId& id)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    About about{assignment_called(workspace.practice(), couple, id.value), reading.sessions()};
    if (about.assignment.ended || about.sessions.empty())
        throw base::Error(tr("There is nothing to agree on here."), about.assignment.title, {});
    return about;
}

domain::Assignment go_on(Workspace& workspace, const domain::Couple& couple,
                         const domain::Assignment& assignment, const Answers& answers,
                         const std::string& schedule, const std::optional<base::Date>& last)
{
    ReviewToRecord review;
    review.assignment = assignment;
    review.session = session_called(workspace.practice(), couple, session_in(answers));
    review.decision = domain::Decision::Change; // a pause is a change of schedule (decision 63)
    review.override_reason = why_set_aside_in(answers);
    HomeworkToAssign then;
    then.couple = couple;
    then.session = review.session;
    then.template_id = assignment.template_id;
    then.schedule = schedule;
    then.last = last;
    then.as_before = true;
    then.override_reason = review.override_reason;
    review.successor = std::move(then);
    return *review_homework(workspace.practice(), workspace.library(), review).successor;
}

} // namespace

std::optional<domain::Assignment> rests_from(const domain::Assignment& assignment,
                                             const std::vector<domain::Assignment>& all)
{
    const auto by_itself = [](const domain::Assignment& each) {
        return !std::holds_alternative<domain::OnTrigger>(each.schedule);
    };
    if (by_itself(assignment)) return std::nullopt;
    auto before = std::ranges::find(all, assignment.id, &domain::Assignment::id);
    while (before != all.end() && before->follows && before->template_id == assignment.template_id) {
        before = std::ranges::find(all, *before->follows, &domain::Assignment::id);
        if (before != all.end() && before->template_id == assignment.template_id && by_itself(*before))
            return *before;
    }
    return std::nullopt;
}

std::unique_ptr<FillAtOnce> rest_form(Workspace& workspace, const domain::Couple& couple,
                                      const domain::AssignmentId& id,
                                      std::function<void(const std::string&)> saved)
{
    const About about = demand_open(workspace, couple, id);
    FillAtOnce::Wanted wanted;
    wanted.title = about.assignment.title;
    wanted.head = tr("Let it rest");
    wanted.items = {
        forms::words("when-rest",
                     tr("From the session on nothing is due by itself, and nothing that is not done "
                        "counts against anybody. Nobody is asked why, and no sheet gives a reason. What "
                        "they do all the same can be marked.")),
        which_session(couple, about.sessions)};
    wanted.now = workspace.now();
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace, {couple.id, "rest " + id.value, say("a rest: {}", about.assignment.title)}),
        [&workspace, couple, assignment = about.assignment,
         saved = std::move(saved)](const Answers& answers) {
            const auto now = go_on(workspace, couple, assignment, answers, resting_schedule, {});
            saved(say("It rests from {}: {}.", base::to_text(now.start), now.title));
        });
}

std::unique_ptr<FillAtOnce> take_up_form(Workspace& workspace, const domain::Couple& couple,
                                         const domain::AssignmentId& id,
                                         std::function<void(const std::string&)> saved)
{
    const About about = demand_open(workspace, couple, id);
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const auto before = rests_from(about.assignment, reading.assignments());
    const std::string usual = domain::schedule_text(before.value_or(about.assignment).schedule);
    FillAtOnce::Wanted wanted;
    wanted.title = about.assignment.title;
    wanted.head = tr("Take it up again");
    wanted.items = {which_session(couple, about.sessions)};
    for (domain::Item& item : how_often(say("As before it rested: {}", usual)))
        wanted.items.push_back(std::move(item));
    wanted.items.push_back(why_set_aside());
    wanted.now = workspace.now();
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace,
                  {couple.id, "take-up " + id.value, say("taking up again: {}", about.assignment.title)}),
        [&workspace, couple, usual, assignment = about.assignment,
         saved = std::move(saved)](const Answers& answers) {
            const std::string often = schedule_in(answers);
            const auto now = go_on(workspace, couple, assignment, answers, often.empty() ? usual : often,
                                   last_day_in(answers));
            saved(say("It goes on from {}: {}, {}.", base::to_text(now.start), now.title,
                      domain::schedule_text(now.schedule)));
        });
}

} // namespace rekindle::app
