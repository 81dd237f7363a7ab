// SPDX-License-Identifier: MIT
#include "app/pages/assign_form.h"

#include "app/homework.h"
#include "app/homework_gate.h"
#include "app/pages/homework_when.h"
#include "app/reading.h"
#include "app/record.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "forms/homework/build_item.h"
#include "forms/homework/plan.h"
#include "forms/homework/plan_form.h"
#include "report/blocks/words.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Hindrance;
using domain::Item;

constexpr const char *who_id = "when-who", *start_id = "when-start";

std::string in_words_here(const domain::Couple& couple, const Hindrance& hindrance)
{
    const auto who = [&] { return report::partner_name(couple, *hindrance.side); };
    switch (hindrance.rule) {
    case Hindrance::Rule::HighMatter:
        return tr("a safety matter of severity high is open, and both would do this together");
    case Hindrance::Rule::Screen:
        return say("the safety screen of {} is not complete or is more than a year old, and both would do "
                   "this together",
                   who());
    case Hindrance::Rule::Consent:
        return say("the yes of {} to {} is missing", who(), hindrance.about);
    case Hindrance::Rule::Touch:
        return say("not everybody who takes part says yes to \"{}\" on the mutual-yes list", hindrance.about);
    }
    return {};
}

/// As the template proposes it, for both.
std::vector<Hindrance> hindrances_of(Workspace& workspace, const domain::Couple& couple,
                                     const domain::HomeworkTemplate& homework, base::Date day)
{
    domain::Assignment assignment;
    assignment.couple = couple.id;
    assignment.start = day;
    assignment.joint = homework.conjoint;
    if (const auto read = forms::plan_without_file(homework); read.planned)
        assignment.plan = read.planned->plan;
    else if (std::holds_alternative<domain::ForgivenessTemplate>(homework.kind))
        assignment.plan = domain::ForgivenessPlan{};
    else
        assignment.plan = domain::GoalPlanPlan{};
    return domain::hindrances(homework, assignment, gate_facts(workspace.practice(), couple, day));
}

Item who_takes_part(const domain::Couple& couple)
{
    return forms::required(forms::one_of(who_id, tr("Who does it?"),
                                         {{"both", tr("Each of them")},
                                          {"A", report::partner_name(couple, domain::Side::A)},
                                          {"B", report::partner_name(couple, domain::Side::B)}},
                                         "both"));
}

Item when(const domain::Couple& couple, const domain::HomeworkTemplate& homework,
          const std::vector<domain::Session>& sessions)
{
    const bool by_steps = std::holds_alternative<domain::GoalPlanTemplate>(homework.kind);
    std::vector<Item> items{which_session(couple, sessions)};
    if (!homework.conjoint) items.push_back(who_takes_part(couple));
    items.push_back(forms::question(start_id, tr("First day that counts. Left open: the day of the session."),
                                    domain::ItemType::Date));
    for (Item& item : how_often(by_steps ? std::string(tr("On the days on which steps are due"))
                                         : say("As proposed: {}", domain::schedule_text(homework.suggested))))
        items.push_back(std::move(item));
    if (homework.conjoint) items.push_back(why_set_aside()); // always: that it is asked tells nothing
    return forms::section("when", homework.conjoint ? tr("When, for both together") : tr("Who and when"),
                          std::move(items));
}

std::vector<Item> items_of(const domain::Couple& couple, const domain::HomeworkTemplate& homework,
                           const std::vector<domain::Session>& sessions)
{
    std::vector<Item> plan;
    for (Item& item : forms::plan_items(homework)) plan.push_back(std::move(item));
    const bool has_sections =
        std::ranges::any_of(plan, [](const Item& item) { return item.type == domain::ItemType::Group; });
    if (!has_sections) plan = {forms::section("when-agreed", tr("What they agree on"), std::move(plan))};
    plan.push_back(when(couple, homework, sessions));
    return plan;
}

} // namespace

std::vector<std::string> what_is_in_the_way(Workspace& workspace, const domain::Couple& couple,
                                            const domain::HomeworkTemplate& homework, base::Date day)
{
    std::vector<std::string> words;
    for (const Hindrance& hindrance : hindrances_of(workspace, couple, homework, day))
        words.push_back(say("In the way now: {}.", in_words_here(couple, hindrance)));
    return words;
}

std::unique_ptr<FillAtOnce> assign_form(Workspace& workspace, const domain::Couple& couple,
                                        const std::string& template_id,
                                        std::function<void(const std::string&)> saved)
{
    const forms::HomeworkEntry* const entry = workspace.library().homework().find(template_id);
    if (entry == nullptr)
        throw base::Error(base::Trouble::NotFound, say("There is no homework template \"{}\".", template_id));
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const auto sessions = reading.sessions();
    if (sessions.empty())
        throw base::Error(base::Trouble::Data,
                          tr("Homework is agreed on in a session: add the session first."));
    const domain::HomeworkTemplate& homework = entry->homework;
    FillAtOnce::Wanted wanted;
    wanted.title = homework.title;
    wanted.head = tr("What you agree on together");
    wanted.items = items_of(couple, homework, sessions);
    wanted.for_you_alone =
        base::joined(what_is_in_the_way(workspace, couple, homework, workspace.today()), "\n");
    wanted.now = workspace.now();
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace, {couple.id, "plan " + homework.id, say("a plan: {}", homework.title)}),
        [&workspace, couple, homework,
         saved = std::move(saved)](const std::vector<domain::ResponseItem>& answers) {
            HomeworkToAssign agreed;
            agreed.couple = couple;
            agreed.session = session_called(workspace.practice(), couple, session_in(answers));
            agreed.template_id = homework.id;
            agreed.start = base::parse_date(forms::typed_answer_to(answers, start_id));
            agreed.last = last_day_in(answers);
            agreed.schedule = schedule_in(answers);
            const std::string who = forms::typed_answer_to(answers, who_id);
            agreed.for_a = who != "B";
            agreed.for_b = who != "A";
            agreed.plan_file = homework.id;
            agreed.plan = forms::plan_file_of(homework, answers);
            agreed.override_reason = why_set_aside_in(answers);
            const domain::Assignment assignment =
                assign_homework(workspace.practice(), workspace.library(), agreed);
            saved(say("Agreed: {}, {}, from {}.", assignment.title,
                      domain::schedule_text(assignment.schedule), base::to_text(assignment.start)));
        });
}

} // namespace rekindle::app
