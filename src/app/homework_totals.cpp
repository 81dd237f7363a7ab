// SPDX-License-Identifier: MIT
#include "app/homework_totals.h"

#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

template <typename Counts>
void add(std::optional<Counts>& sum, const std::optional<Counts>& more)
{
    if (more) sum = sum ? *sum + *more : *more;
}

void add(std::map<domain::Side, domain::Adherence>& sums, domain::Side side, const domain::Adherence& more)
{
    const auto [at, is_new] = sums.try_emplace(side, more);
    if (!is_new) at->second = at->second + more;
}

void add(report::KindTotal& total, const report::HomeworkLine& line)
{
    ++total.assignments;
    for (const auto& [side, kept] : line.adherence) add(total.adherence, side, kept);
    add(total.joint, line.joint);
    add(total.dyad, line.dyad);
    add(total.initiation, line.initiation);
}

/// Leaves the sum of the ratings in `quality`.
void add(report::TitleTotal& total, const report::HomeworkLine& line)
{
    ++total.pieces;
    total.asks_quality = total.asks_quality || line.asks_quality;
    for (const auto& [side, kept] : line.adherence) add(total.adherence, side, kept);
    for (const auto& [side, kept] : line.weekly_target) {
        const auto [at, is_new] = total.weekly_target.try_emplace(side, kept);
        if (!is_new) at->second = at->second + kept;
    }
    if (!line.kept_title.empty()) total.kept_title = line.kept_title;
    for (const auto& [side, kept] : line.kept) {
        const auto [at, is_new] = total.kept.try_emplace(side, kept);
        if (!is_new) at->second = at->second + kept;
    }
    for (const auto& [side, rated] : line.rated) total.rated[side] += rated;
    for (const auto& [side, mean] : line.quality) total.quality[side] += mean * line.rated.at(side);
}

} // namespace

std::vector<report::KindTotal> homework_by_kind(const std::vector<report::HomeworkLine>& lines)
{
    std::vector<report::KindTotal> totals;
    for (const report::HomeworkLine& line : lines) {
        auto total = std::ranges::find(totals, line.kind_title, &report::KindTotal::kind_title);
        if (total == totals.end()) {
            totals.push_back({line.kind_title});
            total = totals.end() - 1;
        }
        add(*total, line);
    }
    return totals;
}

std::vector<report::TitleTotal> homework_by_title(const std::vector<report::HomeworkLine>& lines)
{
    std::vector<report::TitleTotal> totals;
    for (const report::HomeworkLine& line : lines) {
        auto total = std::ranges::find(totals, line.assignment.title, &report::TitleTotal::homework);
        if (total == totals.end()) {
            totals.push_back({line.assignment.title});
            total = totals.end() - 1;
        }
        add(*total, line);
    }
    for (report::TitleTotal& total : totals) {
        for (auto& [side, quality] : total.quality) {
            quality /= total.rated.at(side); // a sum until now
            if (const auto both = domain::engagement(total.adherence.at(side).value, quality))
                total.engagement[side] = *both;
        }
    }
    return totals;
}

std::optional<report::KindTotal> all_homework(const std::vector<report::HomeworkLine>& lines)
{
    if (lines.empty()) return std::nullopt;
    report::KindTotal all{base::tr("All homework")};
    for (const report::HomeworkLine& line : lines) add(all, line);
    return all;
}

std::vector<report::HomeworkWeek> homework_by_week(const std::vector<report::HomeworkLine>& lines)
{
    std::map<base::Date, report::HomeworkWeek> weeks;
    for (const report::HomeworkLine& line : lines) {
        for (const auto& [side, kept] : line.weeks) {
            for (const domain::WeekKept& week : kept) add(weeks[week.monday].kept, side, week.kept);
        }
        for (const domain::WeekKept& week : line.joint_weeks)
            add(weeks[week.monday].joint, std::optional(week.kept));
    }
    if (weeks.empty()) return {};
    const base::Date last = weeks.rbegin()->first;
    std::vector<report::HomeworkWeek> result;
    for (base::Date monday = weeks.begin()->first; monday <= last; monday += std::chrono::days{7}) {
        result.push_back(std::move(weeks[monday]));
        result.back().monday = monday;
    }
    return result;
}

} // namespace rekindle::app
