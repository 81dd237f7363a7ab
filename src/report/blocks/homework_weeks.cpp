// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/line_chart.h"
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

} // namespace

Sheet weeks_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{12, 13}, {12, 18}, {12, 18}, {12, 13}, {11, 12},
                     {11, 12}, {11, 12}, {11, 12}, {11, 12}, {11, 12}};
    add_top(sheet, contents, block);
    sheet.freeze_rows = 2;
    add_space(sheet);
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
    if (weeks.empty()) {
        add_line(sheet,
                 data.homework.empty() ? tr("No homework has been agreed in this period yet.")
                                       : tr("Nothing was due in this period yet."),
                 Role::Note);
        return sheet;
    }
    const int chart_row = draws ? leave_room(sheet) : 0;
    const std::string a = partner_name(data.couple, Side::A), b = partner_name(data.couple, Side::B);
    const int first_head =
        add_row(sheet, {head(""), span_head(tr("Adherence"), 3), span_head(say("Entries of {}", a), 2),
                        span_head(say("Entries of {}", b), 2), span_head(tr("Entries of both"), 2)});
    const int heads = add_row(
        sheet, {number_head(tr("Week from")), number_head(a), number_head(b), number_head(tr("together")),
                number_head(tr("entries")), number_head(tr("of")), number_head(tr("entries")),
                number_head(tr("of")), number_head(tr("entries")), number_head(tr("of"))});
    sheet.repeat_rows = {first_head, heads};
    for (const HomeworkWeek& week : weeks) add_week(sheet, week);
    add_line(sheet,
             tr("Empty: nothing was due that week, all of it was excused, or nobody marked any. None of "
                "these is zero."),
             Role::Note);
    if (!draws) return sheet;
    Chart chart = line_chart({tr("Homework: adherence week by week"), tr("Adherence"), ""}, {0, 1, 0.2},
                             weeks.front().monday, weeks.back().monday, chart_row);
    chart.percent = true;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (with_value.at(i) > 0)
            chart.series.push_back(series_of({heads, 0, static_cast<int>(i) + 1, heads + 1,
                                              heads + static_cast<int>(weeks.size()), marks.at(i)}));
    }
    sheet.charts.push_back(std::move(chart));
    return sheet;
}

} // namespace rekindle::report
