// SPDX-License-Identifier: MIT
#include "base/number.h"
#include "base/translate.h"
#include "report/blocks/trend_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

constexpr int list_columns = 4; ///< session, day, phase, score

int first_column(Side side)
{
    return side == Side::A ? 0 : list_columns;
}
constexpr int cutoff_column = 2 * list_columns; ///< day, cut-off

std::string in_words(domain::Phase phase)
{
    switch (phase) {
    case domain::Phase::Baseline:
        return tr("baseline");
    case domain::Phase::Later:
        return tr("later");
    case domain::Phase::None:
        break;
    }
    return "";
}

void add_point(std::vector<Cell>& row, const CoursePoint& point, int decimals)
{
    row.push_back(integer_cell(point.session > 0 ? std::optional(point.session) : std::nullopt));
    row.push_back(day_cell(point.day));
    row.push_back(text_cell(in_words(point.phase)));
    // Not even a blank cell: libxlsxwriter puts a zero into the chart for one.
    row.push_back(point.score ? decimal_cell(point.score, decimals) : gap_cell());
}

} // namespace

double error_of(const ScaleSeries& series, domain::Side side)
{
    const auto partner = series.partners.find(side);
    if (partner == series.partners.end() || !partner->second.progress.threshold) return 0;
    return *partner->second.progress.threshold / std::numbers::sqrt2;
}

ValueAxis axis_of(const ScaleSeries& series, const ScoreLists& lists)
{
    std::optional<domain::Range> seen = series.range;
    const auto see = [&](double value) {
        if (!seen) seen = domain::Range{value, value};
        seen = domain::Range{std::min(seen->least, value), std::max(seen->most, value)};
    };
    for (const domain::Band& band : series.scale.bands) {
        see(band.from);
        see(band.to);
    }
    const bool known = seen.has_value();
    for (const auto& [side, course] : lists.courses) {
        const double error = known ? 0 : error_of(series, side);
        for (const CoursePoint& point : course) {
            if (!point.score) continue;
            see(*point.score - error);
            see(*point.score + error);
        }
    }
    if (lists.cutoff) see(*lists.cutoff);
    if (!seen) return {};
    ValueAxis axis = axis_over(seen->least, seen->most);
    if (!known) {
        // Without the scale's own limits a mark must not lie on the frame.
        if (axis.most - seen->most < axis.step / 4) axis.most += axis.step;
        if (seen->least - axis.least < axis.step / 4) axis.least -= axis.step;
        if (seen->least >= 0) axis.least = std::max(axis.least, 0.0);
    }
    return axis;
}

std::string course_in_words(const std::string& name, const domain::Progress& progress, int decimals)
{
    if (!progress.baseline || !progress.baseline->score) return say("{} has no score.", name);
    if (!progress.latest || !progress.change)
        return say("{} has one score, {}.", name, base::to_text(*progress.baseline->score, decimals));
    return say("{} from {} to {}.", name, base::to_text(*progress.baseline->score, decimals),
               base::to_text(*progress.latest->score, decimals));
}

ScoreLists score_lists(const Contents& contents, const ScaleSeries& series)
{
    ScoreLists lists;
    lists.decimals = decimals_of(series);
    std::set<base::Date> days, with_score;
    for (const auto& [side, partner] : series.partners) {
        auto& course = lists.courses[side] = score_course(contents.data, series, side);
        for (const CoursePoint& point : course) {
            days.insert(point.day);
            if (point.score) with_score.insert(point.day);
        }
    }
    lists.days_with_score = static_cast<int>(with_score.size());
    if (!days.empty()) {
        lists.first = *days.begin();
        lists.last = *days.rbegin();
    }
    const auto& cutoff = series.scale.cutoff;
    if (cutoff && std::isfinite(cutoff->value) && with_score.size() >= 2) lists.cutoff = cutoff->value;
    return lists;
}

int add_list_heads(Sheet& sheet, const Contents& contents, const std::vector<ScoreLists>& all)
{
    std::vector<Cell> heads;
    for (const Side side : domain::both_sides) {
        heads.push_back(number_head(tr("Session")));
        heads.push_back(number_head(tr("Day")));
        heads.push_back(head(tr("Phase")));
        heads.push_back(number_head(short_name(contents.data.couple, side)));
    }
    if (std::any_of(all.begin(), all.end(),
                    [](const ScoreLists& lists) { return lists.cutoff.has_value(); })) {
        heads.push_back(number_head(tr("Day")));
        heads.push_back(number_head(tr("Cut-off")));
    }
    return add_row(sheet, std::move(heads));
}

int add_score_lists(Sheet& sheet, const ScoreLists& lists)
{
    const int first = static_cast<int>(sheet.rows.size());
    std::size_t rows = lists.cutoff ? 2 : 0;
    for (const auto& [side, course] : lists.courses) rows = std::max(rows, course.size());
    for (std::size_t i = 0; i < rows; ++i) {
        std::vector<Cell> row;
        for (const Side side : domain::both_sides) {
            const auto course = lists.courses.find(side);
            if (course != lists.courses.end() && i < course->second.size())
                add_point(row, course->second[i], lists.decimals);
            else
                row.insert(row.end(), list_columns, gap_cell());
        }
        if (lists.cutoff && i < 2) {
            row.push_back(day_cell(i == 0 ? lists.first : lists.last));
            row.push_back(decimal_cell(lists.cutoff, 1));
        }
        add_row(sheet, std::move(row));
    }
    return first;
}

void add_score_chart(Sheet& sheet, const Contents& contents, const ScaleSeries& series,
                     const ScoreLists& lists, const ChartPlace& place)
{
    const domain::Couple& couple = contents.data.couple;
    ChartWords words;
    words.title = title_of(series);
    words.value_axis = series.scale.direction == domain::Direction::HigherIsBetter
                           ? tr("Score (higher is better)")
                           : tr("Score (lower is better)");
    std::vector<Series> drawn;
    for (const auto& [side, course] : lists.courses) {
        if (std::none_of(course.begin(), course.end(),
                         [](const CoursePoint& point) { return point.score.has_value(); }))
            continue;
        const int column = first_column(side);
        drawn.push_back(series_of({place.heads, column + 1, column + 3, place.list,
                                   place.list + static_cast<int>(course.size()) - 1,
                                   side == Side::A ? Mark::PartnerA : Mark::PartnerB}));
        drawn.back().error = error_of(series, side);
        if (!words.course.empty()) words.course += ' ';
        words.course +=
            course_in_words(partner_name(couple, side), series.partners.at(side).progress, lists.decimals);
    }
    if (std::ranges::any_of(drawn, [](const Series& each) { return each.error > 0; }))
        words.course +=
            ' ' + std::string(tr("The strokes up and down say how far measurement error reaches."));
    if (lists.cutoff) {
        drawn.push_back(series_of(
            {place.heads, cutoff_column, cutoff_column + 1, place.list, place.list + 1, Mark::CutOff}));
        words.course += ' ' + say("Cut-off {:g}.", *lists.cutoff);
    }
    Chart chart = line_chart(std::move(words), axis_of(series, lists), lists.first, lists.last, place.row);
    chart.series = std::move(drawn);
    sheet.charts.push_back(std::move(chart));
}

} // namespace rekindle::report
