// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/trend_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <array>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

const domain::Adherence* kept_by(const HomeworkWeek& week, Side side)
{
    const auto found = week.kept.find(side);
    return found == week.kept.end() ? nullptr : &found->second;
}

const domain::Adherence* kept_together(const HomeworkWeek& week)
{
    return week.joint ? &*week.joint : nullptr;
}

/// What stands in a week for A, B and both together, in the order of the columns.
std::array<const domain::Adherence*, 3> kept_in(const HomeworkWeek& week)
{
    return {kept_by(week, Side::A), kept_by(week, Side::B), kept_together(week)};
}

constexpr std::array<Mark, 3> marks{Mark::PartnerA, Mark::PartnerB, Mark::Together};

void add_week(Sheet& sheet, const HomeworkWeek& week)
{
    std::vector<Cell> row{day_cell(week.monday)};
    // No entry, or nothing due: nothing at all, for a blank cell would be drawn as zero.
    for (const domain::Adherence* kept : kept_in(week))
        row.push_back(kept != nullptr && kept->value ? percent_cell(kept->value) : gap_cell());
    for (const domain::Adherence* kept : kept_in(week)) {
        row.push_back(integer_cell(kept != nullptr ? std::optional(kept->entries) : std::nullopt));
        row.push_back(integer_cell(kept != nullptr ? std::optional(kept->occasions) : std::nullopt));
    }
    add_row(sheet, std::move(row));
}

/// Rows left free for a chart; gives the first.
int leave_room(Sheet& sheet)
{
    return add_space(sheet, chart_rows + 1) - chart_rows + 1;
}

} // namespace

void add_homework_weeks(Sheet& sheet, const Contents& contents, const Block& block)
{
    const Data& data = contents.data;
    const std::vector<HomeworkWeek>& weeks = data.homework_weeks;
    std::array<int, 3> with_value{};
    for (const HomeworkWeek& week : weeks) {
        const auto kept = kept_in(week);
        for (std::size_t i = 0; i < kept.size(); ++i)
            with_value.at(i) += kept.at(i) != nullptr && kept.at(i)->value;
    }
    const bool draws = block.charts && *std::max_element(with_value.begin(), with_value.end()) >= 2;
    add_line(sheet, tr("Homework: adherence week by week, over all of it"), Role::Heading);
    sheet.rows.back().begins_block = true;
    if (weeks.empty()) {
        add_line(sheet,
                 data.homework.empty() ? tr("No homework has been agreed in this period yet.")
                                       : tr("Nothing was due in this period yet."),
                 Role::Note);
        add_space(sheet);
        return;
    }
    const int chart_row = draws ? leave_room(sheet) : 0;
    const std::string a = partner_name(data.couple, Side::A), b = partner_name(data.couple, Side::B);
    add_row(sheet, {head(""), span_head(tr("Adherence"), 3), span_head(say("Entries of {}", a), 2),
                    span_head(say("Entries of {}", b), 2), span_head(tr("Entries of both"), 2)});
    const int heads = add_row(
        sheet, {number_head(tr("Week from")), number_head(a), number_head(b), number_head(tr("together")),
                number_head(tr("entries")), number_head(tr("of")), number_head(tr("entries")),
                number_head(tr("of")), number_head(tr("entries")), number_head(tr("of"))});
    for (const HomeworkWeek& week : weeks) add_week(sheet, week);
    add_line(sheet,
             tr("Empty: nothing was due that week, all of it was excused, or nobody marked any. None of "
                "these is zero."),
             Role::Note);
    add_space(sheet);
    if (!draws) return;
    Chart chart = line_chart({tr("Homework: adherence week by week"), tr("Adherence"), ""}, {0, 1, 0.2},
                             weeks.front().monday, weeks.back().monday, chart_row);
    chart.percent = true;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (with_value.at(i) > 0)
            chart.series.push_back(series_of({heads, 0, static_cast<int>(i) + 1, heads + 1,
                                              heads + static_cast<int>(weeks.size()), marks.at(i)}));
    }
    sheet.charts.push_back(std::move(chart));
}

void add_goals_over_time(Sheet& sheet, const Contents& contents, const Block& block)
{
    const std::vector<GoalsPoint>& points = contents.data.goals_over_time;
    add_line(sheet, tr("Goal attainment T over time"), Role::Heading);
    sheet.rows.back().begins_block = true;
    const bool draws = block.charts && points.size() >= 2;
    if (points.empty()) {
        add_line(sheet, tr("No goal has been rated yet."), Role::Note);
        return;
    }

    const int chart_row = draws ? leave_room(sheet) : 0;
    const int heads =
        add_row(sheet, {number_head(tr("Day")), number_head(tr("T")), number_head(tr("Goals rated"))});
    for (const GoalsPoint& point : points)
        add_row(sheet, {day_cell(point.day), decimal_cell(point.t, 1), integer_cell(point.goals)});
    add_line(sheet,
             tr("50: every goal attained as expected. T over one or two goals does not compare with T over "
                "five."),
             Role::Note);
    if (!draws) return;
    // However many goals and whatever their weights, T lies between 10 and 90.
    Chart chart = line_chart({tr("Goal attainment T over time"), tr("T (50: as expected)"), ""}, {10, 90, 10},
                             points.front().day, points.back().day, chart_row);
    chart.series = {
        series_of({heads, 0, 1, heads + 1, heads + static_cast<int>(points.size()), Mark::Together})};
    sheet.charts.push_back(std::move(chart));
}

} // namespace rekindle::report
