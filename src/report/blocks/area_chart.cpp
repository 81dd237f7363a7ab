// SPDX-License-Identifier: MIT
#include "report/blocks/area_chart.h"

#include "base/number.h"
#include "base/translate.h"
#include "report/blocks/line_chart.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

/// A chart is as high as its bars need.
constexpr int rows_around = 6, rows_of_an_area = 2;

std::vector<Area> all_of(const Areas& areas)
{
    std::vector<Area> all = areas.strengths;
    for (const auto* const more : {&areas.between, &areas.growth})
        all.insert(all.end(), more->begin(), more->end());
    return all;
}

std::string in_words(const std::vector<Area>& areas, const std::string& a, const std::string& b)
{
    std::string words = say("Bar chart of {} and {}, from 0 to 100, 100 is the good end.", a, b);
    for (const Area& area : areas)
        words += say(" {}: {} and {}.", title_of(*area.series), base::to_text(area.a, 0),
                     base::to_text(area.b, 0));
    return words;
}

} // namespace

void add_area_chart(Sheet& sheet, const Areas& areas, const std::string& a, const std::string& b)
{
    const std::vector<Area> all = all_of(areas);
    if (all.size() < 2) return;
    add_space(sheet);
    add_line(sheet, tr("Side by side"), Role::Heading);
    sheet.rows.back().begins_block = true;
    const int count = static_cast<int>(all.size()), rows = rows_around + rows_of_an_area * count;
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = tr("Side by side");
    chart.value_axis = tr("Towards the good end, %");
    chart.alt_text = in_words(all, a, b);
    chart.most = 100;
    chart.step = 10;
    chart.row = leave_room(sheet, rows);
    chart.height = rows * chart_height / chart_rows;
    add_space(sheet);
    const int heads =
        add_row(sheet, {head(tr("The numbers as the chart draws them")), number_head(a), number_head(b)});
    for (const Area& area : all)
        add_row(sheet, {text_cell(title_of(*area.series)), decimal_cell(area.a, 0), decimal_cell(area.b, 0)});
    const CellRange names{0, heads + 1, heads + count};
    chart.series = {{heads, 1, names, {1, heads + 1, heads + count}, Mark::PartnerA},
                    {heads, 2, names, {2, heads + 1, heads + count}, Mark::PartnerB}};
    sheet.charts.push_back(std::move(chart));
}

} // namespace rekindle::report
