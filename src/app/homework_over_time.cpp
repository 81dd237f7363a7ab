// SPDX-License-Identifier: MIT
#include "app/homework_over_time.h"

#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

/// The number one entry gives to one item; empty when not answered or declined.
std::optional<double> number_in(const domain::LogEntry& entry, const std::string& item)
{
    std::optional<double> first;
    domain::each_answer_to(entry.answers, item, [&](const domain::Answer& answer) {
        if (!first) first = domain::number_of(answer.value);
    });
    return first;
}

/// Private where the template says so, or where any of the entries does.
domain::Visibility visibility_of(domain::Visibility of_the_item, const domain::LogEntry& entry,
                                 const std::string& item)
{
    const auto own = entry.visibility.find(item);
    return std::max(own == entry.visibility.end() ? domain::Visibility::Normal : own->second, of_the_item);
}

int highest_of(const domain::HomeworkTemplate& homework)
{
    if (const auto* touch = std::get_if<domain::TouchRitualTemplate>(&homework.kind))
        return touch->highest_level;
    if (const auto* forgiveness = std::get_if<domain::ForgivenessTemplate>(&homework.kind))
        return static_cast<int>(forgiveness->stages.size());
    return static_cast<int>(std::get<domain::GoalPlanTemplate>(homework.kind).stages.size());
}

int index_of(const domain::Plan& plan)
{
    if (const auto* touch = std::get_if<domain::TouchRitualPlan>(&plan)) return touch->level;
    if (const auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&plan)) return forgiveness->stage + 1;
    return std::get<domain::GoalPlanPlan>(plan).stage + 1;
}

/// What took the place of a piece of homework may have another title: "A walk, then A goodnight kiss".
void goes_on_as(std::string& titles, const report::HomeworkLine& line)
{
    const std::string& title = line.assignment.title;
    const std::string joined = base::say("{}, then {}", titles, title);
    const std::string ending = joined.substr(titles.size());
    if (titles != title && !titles.ends_with(ending)) titles = joined;
}

} // namespace

std::vector<const domain::Item*> rating_items(const domain::Questionnaire& log)
{
    std::vector<const domain::Item*> result;
    for (const domain::Item* item : domain::all_items(log)) {
        const auto most = item->constraints.most ? domain::number_of(*item->constraints.most) : std::nullopt;
        if (item->type == domain::ItemType::Integer && most == 10.0) result.push_back(item);
    }
    return result;
}

void HomeworkOverTime::add(const report::HomeworkLine& line, const domain::HomeworkTemplate& homework,
                           const std::vector<domain::LogEntry>& entries)
{
    const domain::Assignment& assignment = line.assignment;
    domain::AssignmentId chain = assignment.id;
    if (assignment.follows) {
        // What came before may lie outside the period; then the chain begins here.
        const auto before = m_first.find(*assignment.follows);
        const bool same_kind =
            before != m_first.end() && m_kinds.at(before->second) == kind_of(assignment.plan);
        if (same_kind) chain = before->second;
    }
    m_first.emplace(assignment.id, chain);
    m_kinds.emplace(chain, kind_of(assignment.plan));
    add_ratings(chain, line, homework, entries);
    if (!std::holds_alternative<domain::AgreedPlan>(assignment.plan)) add_stage(chain, line, homework);
    if (const auto* plan = std::get_if<domain::ForgivenessPlan>(&assignment.plan))
        add_hurt(chain, line, *plan, entries);
}

void HomeworkOverTime::add_ratings(const domain::AssignmentId& chain, const report::HomeworkLine& line,
                                   const domain::HomeworkTemplate& homework,
                                   const std::vector<domain::LogEntry>& entries)
{
    for (const domain::Item* item : rating_items(homework.log)) {
        const std::string& id = item->link_id;
        const bool is_private = std::ranges::find(homework.private_items, id) != homework.private_items.end();
        std::map<domain::Side, std::size_t> series_of; // looked up once for all entries
        for (const domain::LogEntry& entry : entries) {
            const auto value = number_in(entry, id);
            if (!value) continue;
            const auto [at, is_first] = series_of.try_emplace(entry.side);
            if (is_first) {
                const auto [found, is_new] = m_ratings.try_emplace({chain, id, entry.side}, ratings.size());
                if (is_new)
                    ratings.push_back({line.assignment.title,
                                       id,
                                       item->text,
                                       entry.side,
                                       domain::Visibility::Normal,
                                       {},
                                       {}});
                at->second = found->second;
                goes_on_as(ratings[found->second].homework, line);
                ratings[at->second].parts.push_back(line.detail);
            }
            report::RatingSeries& series = ratings[at->second];
            const auto of_the_item = is_private ? domain::Visibility::Private : domain::Visibility::Normal;
            series.visibility = std::max(series.visibility, visibility_of(of_the_item, entry, id));
            series.points.push_back({entry.day, *value, series.parts.size() - 1});
        }
    }
}

void HomeworkOverTime::add_stage(const domain::AssignmentId& chain, const report::HomeworkLine& line,
                                 const domain::HomeworkTemplate& homework)
{
    const auto [found, is_new] = m_stages.try_emplace(chain, stages.size());
    if (is_new) stages.push_back({line.assignment.title, kind_of(line.assignment.plan), 0, {}});
    report::StageSeries& series = stages[found->second];
    goes_on_as(series.homework, line);
    series.of = std::max(series.of, highest_of(homework));
    series.points.push_back({line.assignment.start, index_of(line.assignment.plan), line.detail});
}

void HomeworkOverTime::add_hurt(const domain::AssignmentId& chain, const report::HomeworkLine& line,
                                const domain::ForgivenessPlan& plan,
                                const std::vector<domain::LogEntry>& entries)
{
    for (const auto& [side, kept] : line.adherence) {
        const auto [found, is_new] = m_hurts.try_emplace({chain, plan.hurt, side});
        Hurt& hurt = found->second;
        if (is_new) {
            hurt.at = hurts.size();
            hurt.from =
                m_period.from ? std::max(*m_period.from, line.assignment.start) : line.assignment.start;
            report::HurtLine fresh;
            fresh.homework = line.assignment.title;
            fresh.hurt_partner = plan.hurt_partner;
            fresh.side = side;
            if (side == plan.hurt_partner) {
                fresh.first = plan.intensity;
                hurt.points = 1;
            }
            hurts.push_back(std::move(fresh));
        }
        report::HurtLine& result = hurts[hurt.at];
        goes_on_as(result.homework, line);
        for (const domain::LogEntry& entry : entries) {
            if (entry.side != side) continue;
            if (const auto intensity = number_in(entry, "intensity")) {
                if (!result.first) result.first = intensity;
                result.latest = intensity;
                if (++hurt.points > 1) result.drop = *result.first - *intensity;
            }
            if (const auto count = number_in(entry, "intrusions")) {
                hurt.intrusions += *count;
                if (const auto days = (entry.day - hurt.from).count(); days > 0)
                    result.intrusions_per_week = 7 * hurt.intrusions / static_cast<double>(days);
            }
        }
        hurt.kept = hurt.kept + kept;
        result.exercises_done = hurt.kept.done;
        result.exercises_marked = hurt.kept.entries - hurt.kept.excused;
        result.adherence = hurt.kept.value;
    }
}

} // namespace rekindle::app
