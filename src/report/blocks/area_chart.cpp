// SPDX-License-Identifier: MIT
#include "report/blocks/area_chart.h"

#include "base/number.h"
#include "base/translate.h"
#include "report/blocks/line_chart.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

/// A chart is as high as its bars need, and fits on a page across.
constexpr std::size_t most_areas = 10;
constexpr int rows_around = 6, rows_of_an_area = 2;

/// The title of the scale; with its questionnaire where another has the same.
std::string name_of(const Area& area, const std::vector<Area>& all)
{
    const std::string& title = area.series->scale.title;
    const auto same = [&](const Area& other) { return other.series->scale.title == title; };
    return std::ranges::count_if(all, same) > 1 ? title_of(*area.series) : title;
}

struct Slice {
    std::size_t first = 0, end = 0; ///< of all areas
    int chart_row = 0, rows = 0;
    std::string title;
};

std::vector<Slice> slices_of(std::size_t areas)
{
    const std::size_t count = (areas + most_areas - 1) / most_areas;
    std::vector<Slice> slices;
    for (std::size_t i = 0; i < count; ++i) {
        Slice slice;
        slice.first = areas * i / count;
        slice.end = areas * (i + 1) / count;
        slice.rows = rows_around + rows_of_an_area * static_cast<int>(slice.end - slice.first);
        slice.title =
            count == 1 ? std::string(tr("Side by side")) : say("Side by side, part {} of {}", i + 1, count);
        slices.push_back(std::move(slice));
    }
    return slices;
}

Chart chart_of(const Slice& slice, const std::vector<Area>& all, const std::string& a, const std::string& b,
               int heads)
{
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = slice.title;
    chart.value_axis = tr("Towards the good end, %");
    chart.alt_text = say("Bar chart of {} and {}, from 0 to 100, 100 is the good end.", a, b);
    for (std::size_t i = slice.first; i < slice.end; ++i)
        chart.alt_text += say(" {}: {} and {}.", name_of(all[i], all), base::to_text(all[i].a, 0),
                              base::to_text(all[i].b, 0));
    chart.most = 100;
    chart.step = 10;
    chart.row = slice.chart_row;
    chart.height = slice.rows * chart_height / chart_rows;
    const int first = heads + 1 + static_cast<int>(slice.first), last = heads + static_cast<int>(slice.end);
    const CellRange names{0, first, last};
    chart.series = {{heads, 1, names, {1, first, last}, Mark::PartnerA},
                    {heads, 2, names, {2, first, last}, Mark::PartnerB}};
    return chart;
}

} // namespace

void add_area_chart(Sheet& sheet, const Areas& areas, const std::string& a, const std::string& b)
{
    const std::vector<Area> all = areas.all();
    if (all.size() < 2) return;
    add_space(sheet);
    add_line(sheet, tr("Side by side"), Role::Heading);
    sheet.rows.back().begins_block = true;
    std::vector<Slice> slices = slices_of(all.size());
    for (Slice& slice : slices) slice.chart_row = leave_room(sheet, slice.rows);
    add_space(sheet);
    const int heads =
        add_row(sheet, {head(tr("The numbers as the chart draws them")), number_head(a), number_head(b)});
    for (const Area& area : all)
        add_row(sheet, {text_cell(name_of(area, all)), decimal_cell(area.a, 0), decimal_cell(area.b, 0)});
    for (const Slice& slice : slices) sheet.charts.push_back(chart_of(slice, all, a, b, heads));
}

} // namespace rekindle::report
