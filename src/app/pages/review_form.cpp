// SPDX-License-Identifier: MIT
#include "app/pages/review_form.h"

#include "app/homework_successor.h"
#include "app/pages/answers_set_right.h"
#include "app/pages/homework_when.h"
#include "app/pages/plan_within.h"
#include "app/pages/rest_form.h"
#include "app/reading.h"
#include "app/record.h"
#include "app/set_homework_right.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "forms/homework/build_item.h"
#include "forms/homework/plan.h"
#include "forms/homework/plan_form.h"
#include "forms/homework/quick_answers.h"
#include "report/blocks/words.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Decision;
using domain::Item;

constexpr const char *decision_id = "when-decision", *instead_id = "when-instead",
                     *anew_id = "when-plan-anew", *pause = "pause", *yes = "yes";

Item which_decision(const domain::Assignment& assignment, const domain::HomeworkTemplate& homework)
{
    forms::Offered offered{{"continue", tr("It goes on as it is")}};
    if (stepped(assignment.plan, homework, 1)) offered.emplace_back("step-up", tr("One step up"));
    if (stepped(assignment.plan, homework, -1)) offered.emplace_back("step-down", tr("One step down"));
    offered.emplace_back("change", tr("It goes on with another schedule, end or plan"));
    offered.emplace_back(pause, tr("It rests: nothing is due until you agree on it anew"));
    offered.emplace_back("replace", tr("Something else in its place"));
    offered.emplace_back("stop", tr("It ends"));
    return forms::required(forms::one_of(decision_id, tr("How does it go on?"), offered));
}

Item what_instead(const Library& library, const std::string& but)
{
    forms::Offered offered;
    for (const auto& entry : library.homework().entries()) {
        if (entry.homework.id != but) offered.emplace_back(entry.homework.id, entry.homework.title);
    }
    std::ranges::sort(offered, {}, &std::pair<std::string, std::string>::second);
    Item instead = forms::one_of(instead_id, tr("What is in its place?"), offered);
    instead.presentation.control = "drop-down";
    return forms::only_when(forms::required(std::move(instead)), decision_id, "replace");
}

/// A goal plan has one goal: another one is another piece of homework.
bool may_be_planned_anew(const domain::HomeworkTemplate& homework)
{
    return !std::holds_alternative<domain::GoalPlanTemplate>(homework.kind) &&
           !forms::plan_items(homework).empty();
}

/// What is not agreed on by the template alone, of what may take its place; and its own plan anew.
std::vector<Item> plans_to_agree_on(const Library& library, const domain::HomeworkTemplate& homework)
{
    std::vector<Item> sections;
    if (may_be_planned_anew(homework))
        sections.push_back(forms::only_when(plan_section(homework), anew_id, yes));
    for (const auto& entry : library.homework().entries()) {
        if (entry.homework.id != homework.id && !forms::plan_without_file(entry.homework).planned)
            sections.push_back(forms::only_when(plan_section(entry.homework), instead_id, entry.homework.id));
    }
    return sections;
}

Item is_planned_anew()
{
    return forms::only_when(forms::one_of(anew_id, tr("Do they agree on the plan anew?"),
                                          {{"no", tr("No: what they agreed on stays")}, {yes, tr("Yes")}},
                                          "no"),
                            decision_id, "change");
}

std::vector<Item> items_of(Workspace& workspace, const domain::Couple& couple, Reading& reading,
                           const domain::Assignment& assignment, const domain::HomeworkTemplate& homework)
{
    Item then = forms::section("when-then", tr("From this session on"),
                               how_often(say("As before: {}", domain::schedule_text(assignment.schedule))));
    for (const char* const decision : {"change", "step-up", "step-down", "replace"})
        then = forms::only_when(std::move(then), decision_id, decision);
    Item aside = why_set_aside();
    for (const char* const decision : {"step-up", "change", "replace"})
        aside = forms::only_when(std::move(aside), decision_id, decision);
    std::vector<Item> items;
    if (!homework.review.items.empty())
        items.push_back(forms::section("when-said", tr("What they tell"), homework.review.items));
    std::vector<Item> on{which_session(couple, reading.sessions()), which_decision(assignment, homework),
                         what_instead(workspace.library(), homework.id)};
    if (may_be_planned_anew(homework)) on.push_back(is_planned_anew());
    on.push_back(std::move(then));
    on.push_back(std::move(aside));
    items.push_back(forms::section("when-on", tr("How it goes on"), std::move(on)));
    for (Item& plan : plans_to_agree_on(workspace.library(), homework)) items.push_back(std::move(plan));
    return items;
}

/// What was agreed on in this form of the homework that follows.
void add_plan(const Library& library, const std::vector<domain::ResponseItem>& answers,
              HomeworkToAssign& then)
{
    const forms::HomeworkEntry* const entry = library.homework().find(then.template_id);
    if (entry == nullptr || !has_plan_within(entry->homework, answers)) return;
    then.plan_file = entry->homework.id;
    then.plan = plan_file_within(entry->homework, answers);
}

std::string record_review(Workspace& workspace, const domain::Couple& couple,
                          const domain::Assignment& assignment, const domain::Questionnaire& asked,
                          const std::vector<domain::ResponseItem>& answers)
{
    const std::string chosen = forms::typed_answer_to(answers, decision_id);
    ReviewToRecord review;
    review.assignment = assignment;
    review.session = session_called(workspace.practice(), couple, session_in(answers));
    review.decision = domain::parse_decision(chosen).value_or(Decision::Change); // a pause is a change
    review.answers = forms::typed_pairs(asked, answers);
    review.override_reason = why_set_aside_in(answers);
    if (review.decision != Decision::Continue && review.decision != Decision::Stop) {
        HomeworkToAssign then;
        then.couple = couple;
        then.session = review.session;
        then.template_id = review.decision == Decision::Replace ? forms::typed_answer_to(answers, instead_id)
                                                                : assignment.template_id;
        then.schedule = chosen == pause ? resting_schedule : schedule_in(answers);
        then.last = last_day_in(answers);
        add_plan(workspace.library(), answers, then);
        if (chosen == "change" && then.schedule.empty() && !then.last && then.plan.empty())
            throw base::Error(base::Trouble::Data,
                              tr("Choose another schedule, a last day or another plan; or let it go on "
                                 "as it is. Nothing was changed."));
        then.as_before = review.decision == Decision::Change;
        then.override_reason = review.override_reason;
        review.successor = std::move(then);
    }
    const ReviewRecorded recorded = review_homework(workspace.practice(), workspace.library(), review);
    std::string told = say("Reviewed in session {}: {}, {}.", review.session.number, assignment.title,
                           report::in_words(recorded.review.decision));
    if (recorded.successor)
        told +=
            ' ' + say("From {}: {}.", base::to_text(recorded.successor->start), recorded.successor->title);
    return told;
}

} // namespace

std::unique_ptr<FillAtOnce> review_form(Workspace& workspace, const domain::Couple& couple,
                                        const domain::AssignmentId& id,
                                        std::function<void(const std::string&)> saved)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const domain::Assignment assignment = assignment_called(workspace.practice(), couple, id.value);
    if (assignment.ended || reading.sessions().empty())
        throw base::Error(tr("There is nothing to review."), assignment.title, {});
    const domain::HomeworkTemplate homework =
        reading.definitions().homework(assignment.template_id, assignment.template_version);
    FillAtOnce::Wanted wanted;
    wanted.title = assignment.title;
    wanted.head = tr("What you conclude together");
    wanted.items = items_of(workspace, couple, reading, assignment, homework);
    wanted.now = workspace.now();
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace, {couple.id, "review " + id.value, say("a review: {}", assignment.title)}),
        [&workspace, couple, assignment, asked = homework.review,
         saved = std::move(saved)](const std::vector<domain::ResponseItem>& answers) {
            saved(record_review(workspace, couple, assignment, asked, answers));
        });
}

std::unique_ptr<FillAtOnce> review_right_form(Workspace& workspace, const domain::Couple& couple,
                                              const domain::AssignmentId& id,
                                              std::function<void(const std::string&)> saved)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const domain::Assignment assignment = assignment_called(workspace.practice(), couple, id.value);
    const domain::HomeworkTemplate homework =
        reading.definitions().homework(assignment.template_id, assignment.template_version);
    std::optional<domain::Review> newest;
    reading.each_homework([&](const domain::Assignment& each, const std::vector<domain::LogEntry>&,
                              const std::vector<domain::Review>& reviews) {
        if (each.id == assignment.id && !reviews.empty()) newest = reviews.back();
    });
    if (!newest || homework.review.items.empty())
        throw base::Error(tr("There is no review to set right."), assignment.title, {});
    const domain::Review& review = *newest;
    const AnswersSetRight right(homework, homework.review, review.answers);
    FillAtOnce::Wanted wanted{say("{}: review on {}", assignment.title, base::to_text(review.day)),
                              tr("What they told, as it should be; how it went on stays"), right.items(),
                              workspace.now(), right.filled_in()};
    if (right.leaves_out()) wanted.items.insert(wanted.items.begin(), what_stays());
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace,
                  {couple.id, "review-right " + review.id.value,
                   say("a review on {}, to be set right: {}", base::to_text(review.day), assignment.title)}),
        [&workspace, assignment, review = *newest, right,
         saved = std::move(saved)](const std::vector<domain::ResponseItem>& answers, const std::string& why) {
            set_review_right(workspace.practice(), assignment, review, right.as_it_should_be(answers), why);
            saved(say("The review of {} on {}: changed.", assignment.title, base::to_text(review.day)));
        });
}

} // namespace rekindle::app
