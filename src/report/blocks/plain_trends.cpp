// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/plain.h"
#include "report/blocks/trend_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

constexpr int list_columns = 2; ///< day, score

/// Where each partner's list begins.
struct Lists {
    std::vector<Side> sides;
    int column_of(std::size_t which) const { return static_cast<int>(which) * list_columns; }
};

std::vector<CoursePoint> scored(const ScoreLists& lists, Side side)
{
    const auto found = lists.courses.find(side);
    if (found == lists.courses.end()) return {};
    std::vector<CoursePoint> points = found->second;
    std::erase_if(points, [](const CoursePoint& point) { return !point.score.has_value(); });
    return points;
}

std::string section_title(const ScaleSeries& series)
{
    const std::string title = say("{}. Better is {}.", title_of(series), in_words(series.scale.direction));
    if (!series.range) return title;
    return say("{} Scores run from {:g} to {:g}.", title, series.range->least, series.range->most);
}

struct Place {
    int chart_row = 0, heads = 0, first = 0;
};

void add_chart(Sheet& sheet, const Contents& contents, const ScaleSeries& series, const ScoreLists& lists,
               const Lists& shown, const Place& place)
{
    ChartWords words;
    words.title = title_of(series);
    words.value_axis = series.scale.direction == domain::Direction::HigherIsBetter
                           ? tr("Score (higher is better)")
                           : tr("Score (lower is better)");
    std::vector<Series> drawn;
    for (std::size_t i = 0; i < shown.sides.size(); ++i) {
        const Side side = shown.sides[i];
        const std::vector<CoursePoint> points = scored(lists, side);
        if (points.empty()) continue;
        const int column = shown.column_of(i), last = place.first + static_cast<int>(points.size()) - 1;
        drawn.push_back(series_of({place.heads, column, column + 1, place.first, last,
                                   side == Side::A ? Mark::PartnerA : Mark::PartnerB}));
        if (!words.course.empty()) words.course += ' ';
        words.course += course_in_words(plain_name(contents.data.couple, side),
                                        series.partners.at(side).progress, lists.decimals);
    }
    Chart chart =
        line_chart(std::move(words), axis_of(series, lists), lists.first, lists.last, place.chart_row);
    chart.series = std::move(drawn);
    sheet.charts.push_back(std::move(chart));
}

void add_scale(Sheet& sheet, const Contents& contents, const ScaleSeries& series, const Lists& shown,
               bool charts)
{
    ScoreLists lists = score_lists(contents, series);
    lists.cutoff.reset();
    add_line(sheet, section_title(series), Role::Group);
    sheet.rows.back().begins_block = true;
    const bool draws = charts && lists.days_with_score >= 2;
    Place place;
    if (draws) place.chart_row = leave_room(sheet);
    std::vector<Cell> heads;
    std::size_t rows = 0;
    for (const Side side : shown.sides) {
        heads.push_back(number_head(tr("Day")));
        heads.push_back(number_head(plain_name(contents.data.couple, side)));
        rows = std::max(rows, scored(lists, side).size());
    }
    place.heads = add_row(sheet, std::move(heads));
    place.first = place.heads + 1;
    for (std::size_t i = 0; i < rows; ++i) {
        std::vector<Cell> row;
        for (const Side side : shown.sides) {
            const std::vector<CoursePoint> points = scored(lists, side);
            const bool there = i < points.size();
            row.push_back(there ? day_cell(points[i].day) : gap_cell());
            row.push_back(there ? decimal_cell(points[i].score, lists.decimals) : gap_cell());
        }
        add_row(sheet, std::move(row));
    }
    if (draws) add_chart(sheet, contents, series, lists, shown, place);
    add_space(sheet);
}

} // namespace

std::optional<Sheet> plain_trends(const Contents& contents, const Edition& edition, const Block& block)
{
    std::vector<const ScaleSeries*> scored_ones;
    for (const ScaleSeries& series : contents.data.scales) {
        if (score_lists(contents, series).days_with_score > 0) scored_ones.push_back(&series);
    }
    if (scored_ones.empty()) return std::nullopt;
    const Lists shown{sides_of(contents.request.audience)};
    Sheet sheet;
    sheet.columns.assign(shown.sides.size() * list_columns, {20, 24});
    if (shown.sides.size() == 1) sheet.columns.assign(list_columns, {40, 46});
    add_plain_top(sheet, contents, edition, block);
    sheet.freeze_rows = 2;
    add_space(sheet);
    for (const ScaleSeries* series : scored_ones) add_scale(sheet, contents, *series, shown, block.charts);
    return sheet;
}

} // namespace rekindle::report
