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

/// Of fewer marks a share leaps from nothing to all: it is not shown.
constexpr int fewest_marks = 5;
/// More points than these are a tangle.
constexpr std::size_t most_steps = 26;
constexpr std::size_t long_step = 4; ///< weeks

bool has_share(const domain::Adherence* kept)
{
    return kept != nullptr && kept->value && kept->entries - kept->excused >= fewest_marks;
}

/// Four weeks as one step, from the first week on.
std::vector<HomeworkWeek> in_long_steps(const std::vector<HomeworkWeek>& weeks)
{
    std::vector<HomeworkWeek> steps;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        if (i % long_step == 0) steps.push_back({weeks[i].monday});
        HomeworkWeek& step = steps.back();
        for (const auto& [side, kept] : weeks[i].kept) {
            const auto [at, is_new] = step.kept.try_emplace(side, kept);
            if (!is_new) at->second = at->second + kept;
        }
        if (weeks[i].joint) step.joint = step.joint ? *step.joint + *weeks[i].joint : *weeks[i].joint;
    }
    return steps;
}

/// Week by week where that is readable and most weeks have marks enough for a share; else four at a time.
bool needs_long_steps(const std::vector<HomeworkWeek>& weeks)
{
    int with_share = 0, with_marks = 0;
    for (const HomeworkWeek& week : weeks) {
        for (const domain::Adherence* kept : kept_in(week)) {
            with_share += has_share(kept);
            with_marks += kept != nullptr && kept->value;
        }
    }
    return weeks.size() > most_steps || 2 * with_share < with_marks;
}

void add_week(Sheet& sheet, const HomeworkWeek& week)
{
    std::vector<Cell> row{day_cell(week.monday)};
    // Too few entries, or nothing due: nothing at all, for a blank cell would be drawn as zero.
    for (const domain::Adherence* kept : kept_in(week))
        row.push_back(has_share(kept) ? percent_cell(kept->value) : gap_cell());
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
    const bool by_week = !needs_long_steps(data.homework_weeks);
    const std::vector<HomeworkWeek> weeks =
        by_week ? data.homework_weeks : in_long_steps(data.homework_weeks);
    std::array<int, 3> with_value{};
    for (const HomeworkWeek& week : weeks) {
        const auto kept = kept_in(week);
        for (std::size_t i = 0; i < kept.size(); ++i) with_value.at(i) += has_share(kept.at(i));
    }
    const bool draws = block.charts && *std::max_element(with_value.begin(), with_value.end()) >= 2;
    const std::string title =
        by_week ? tr("Homework: adherence week by week") : tr("Homework: adherence, four weeks at a time");
    add_line(sheet, say("{}, over all of it", title), Role::Heading);
    if (weeks.empty()) {
        add_line(sheet,
                 data.homework.empty() ? tr("No homework has been agreed in this period yet.")
                                       : tr("Nothing was due in this period yet."),
                 Role::Note);
        return sheet;
    }
    const int chart_row = draws ? leave_room(sheet) : 0;
    const std::string a = short_name(data.couple, Side::A), b = short_name(data.couple, Side::B);
    const int first_head =
        add_row(sheet, {head(""), span_head(tr("Adherence"), 3), span_head(say("Entries of {}", a), 2),
                        span_head(say("Entries of {}", b), 2), span_head(tr("Entries of both"), 2)});
    const int heads =
        add_row(sheet, {number_head(by_week ? tr("Week from") : tr("Weeks from")), number_head(a),
                        number_head(b), number_head(tr("together")), number_head(tr("entries")),
                        number_head(tr("of")), number_head(tr("entries")), number_head(tr("of")),
                        number_head(tr("entries")), number_head(tr("of"))});
    sheet.repeat_rows = {first_head, heads};
    for (const HomeworkWeek& week : weeks) add_week(sheet, week);
    add_line(sheet,
             tr("A share needs five entries that were not excused. Empty: fewer than these, nothing was due, "
                "all of it was excused, or nobody marked any. None of these is zero."),
             Role::Note);
    add_ended_yes(sheet, data.homework);
    if (!draws) return sheet;
    Chart chart = line_chart({title, tr("Adherence"), ""}, {0, 1, 0.2}, weeks.front().monday,
                             weeks.back().monday, chart_row);
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
