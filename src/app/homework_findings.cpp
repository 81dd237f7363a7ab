// SPDX-License-Identifier: MIT
#include "app/findings.h"
#include "base/number.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

/// The 0-10 ratings among the log items.
std::vector<const domain::Item*> rating_items(const domain::Questionnaire& log)
{
    std::vector<const domain::Item*> result;
    for (const domain::Item* item : domain::all_items(log)) {
        const auto most = item->constraints.most ? domain::number_of(*item->constraints.most) : std::nullopt;
        if (item->type == domain::ItemType::Integer && most == 10.0) result.push_back(item);
    }
    return result;
}

std::vector<report::Rating> ratings_of(const domain::Questionnaire& log,
                                       const std::vector<domain::LogEntry>& entries)
{
    std::vector<report::Rating> result;
    for (const domain::Item* item : rating_items(log)) {
        for (const domain::Side side : domain::both_sides) {
            double sum = 0;
            int count = 0;
            for (const domain::LogEntry& entry : entries) {
                if (entry.side != side) continue;
                for (const domain::Answer* answer : domain::answers_to(entry.answers, item->link_id)) {
                    const auto number = domain::number_of(answer->value);
                    if (!number) continue;
                    sum += *number;
                    ++count;
                }
            }
            if (count > 0) result.push_back({item->text, side, sum / count, count});
        }
    }
    return result;
}

std::vector<std::pair<std::string, std::string>>
answers_in_words(const domain::Questionnaire& form, const std::vector<domain::ResponseItem>& answers)
{
    std::vector<std::pair<std::string, std::string>> result;
    for (const domain::Item* item : domain::all_items(form)) {
        std::vector<std::string> texts;
        for (const domain::Answer* answer : domain::answers_to(answers, item->link_id))
            texts.push_back(domain::display_text(answer->value));
        if (!texts.empty()) result.emplace_back(item->text, base::joined(texts, ", "));
    }
    return result;
}

std::string level_in_words(const domain::TouchRitualPlan& plan)
{
    return plan.touches.empty() ? say("Level {}", plan.level)
                                : say("Level {}: {}", plan.level, base::joined(plan.touches, ", "));
}

std::string stage_in_words(const domain::ForgivenessPlan& plan, const domain::HomeworkTemplate& homework)
{
    const auto& stages = std::get<domain::ForgivenessTemplate>(homework.kind).stages;
    const auto at = static_cast<std::size_t>(plan.stage);
    return say("Stage {} of {}: {}", plan.stage + 1, stages.size(),
               at < stages.size() ? stages[at].title : "");
}

std::string goal_in_words(const domain::GoalPlanPlan& plan, const domain::HomeworkTemplate& homework,
                          const std::vector<domain::Goal>& goals)
{
    const auto& stages = std::get<domain::GoalPlanTemplate>(homework.kind).stages;
    const auto goal = std::ranges::find(goals, plan.goal, &domain::Goal::id);
    const auto at = static_cast<std::size_t>(plan.stage);
    const std::string stage = at < stages.size() ? stages[at] : "";
    return goal == goals.end() ? stage : say("Goal \"{}\", stage: {}", goal->title, stage);
}

bool covers(const Period& period, base::Date day)
{
    return day <= period.as_of && (!period.from || day >= *period.from);
}

} // namespace

std::string kind_in_words(domain::Kind kind)
{
    switch (kind) {
    case domain::Kind::TouchRitual:
        return tr("Touch ritual");
    case domain::Kind::Forgiveness:
        return tr("Forgiveness exercise");
    case domain::Kind::GoalPlan:
        return tr("Goal plan");
    }
    return {};
}

std::string plan_in_words(const domain::Plan& plan, const domain::HomeworkTemplate& homework,
                          const std::vector<domain::Goal>& goals)
{
    if (const auto* touch = std::get_if<domain::TouchRitualPlan>(&plan)) return level_in_words(*touch);
    if (const auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&plan))
        return stage_in_words(*forgiveness, homework);
    return goal_in_words(std::get<domain::GoalPlanPlan>(plan), homework, goals);
}

std::vector<report::HomeworkLine> homework_findings(domain::Practice& practice,
                                                    FrozenDefinitions& definitions,
                                                    const domain::CoupleId& couple, const Period& period,
                                                    std::vector<report::Source>& sources)
{
    const auto sessions = practice.couples().sessions(couple);
    const auto number_of_session = [&](const domain::SessionId& id) {
        const auto found = std::ranges::find(sessions, id, &domain::Session::id);
        return found == sessions.end() ? 0 : found->number;
    };
    const auto goals = practice.goals().of(couple);
    std::set<domain::DefinitionRef> noted;
    std::vector<report::HomeworkLine> result;
    for (domain::Assignment& assignment : practice.homework().of(couple)) {
        // What ended later was still running then.
        if (assignment.ended && *assignment.ended >= period.as_of) assignment.ended.reset();
        const bool over = period.from && ((assignment.ended && *assignment.ended < *period.from) ||
                                          (assignment.last && *assignment.last < *period.from));
        if (assignment.start > period.as_of || over) continue;
        const domain::HomeworkTemplate& homework =
            definitions.homework(assignment.template_id, assignment.template_version);
        if (noted.insert(ref_of(homework)).second)
            sources.push_back(
                {homework.title, homework.id, std::to_string(homework.version), tr("Homework"), ""});

        auto entries = practice.homework().entries(assignment.id);
        std::erase_if(entries, [&](const domain::LogEntry& entry) { return !covers(period, entry.day); });
        domain::Assignment counted = assignment; // what was due before the period does not count
        if (period.from) counted.start = std::max(counted.start, *period.from);
        report::HomeworkLine line;
        line.assignment = assignment;
        line.kind_title = kind_in_words(kind_of(assignment.plan));
        line.detail = plan_in_words(assignment.plan, homework, goals);
        line.assigned_session = number_of_session(assignment.assigned_at);
        for (const domain::Side side : domain::both_sides) {
            if (assignment.involves(side))
                line.adherence[side] = domain::adherence(counted, entries, side, period.as_of);
        }
        if (assignment.joint) line.joint = domain::joint_adherence(counted, entries, period.as_of);
        line.ratings = ratings_of(homework.log, entries);
        for (const domain::Review& review : practice.homework().reviews(assignment.id)) {
            if (covers(period, review.day))
                line.reviews.push_back({number_of_session(review.session), review.day, review.decision,
                                        answers_in_words(homework.review, review.answers)});
        }
        result.push_back(std::move(line));
    }
    return result;
}

GoalFindings goal_findings(domain::Practice& practice, const domain::CoupleId& couple, base::Date as_of)
{
    GoalFindings result;
    std::vector<domain::RatedGoal> now, before;
    for (domain::Goal& goal : practice.goals().of(couple)) {
        if (goal.set_on > as_of) continue;
        std::erase_if(goal.ratings, [&](const domain::GoalRating& rating) { return rating.day > as_of; });
        for (domain::GoalStep& step : goal.steps) {
            if (!step.done_on || *step.done_on <= as_of) continue;
            step.status = domain::StepStatus::Open; // as it was then
            step.done_on.reset();
        }
        report::GoalLine line;
        line.level = domain::current_level(goal, as_of);
        for (const domain::GoalStep& step : goal.steps) {
            line.steps_done +=
                step.status == domain::StepStatus::Done && step.done_on && *step.done_on <= as_of;
            line.steps_due += step.due <= as_of;
        }
        if (line.level) {
            now.push_back({*line.level, goal.weight()});
            before.push_back({goal.baseline, goal.weight()});
        }
        line.goal = std::move(goal);
        result.goals.push_back(std::move(line));
    }
    result.t = domain::goal_attainment_t(now);
    result.baseline_t = domain::goal_attainment_t(before);
    return result;
}

} // namespace rekindle::app
