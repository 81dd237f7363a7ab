// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/area_chart.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

void add_area(Sheet& sheet, const Area& area)
{
    const ScaleSeries& series = *area.series;
    std::vector<Cell> row{text_cell(title_of(series)), text_cell(series.scale.domain),
                          decimal_cell(area.a, 0), decimal_cell(area.b, 0),
                          decimal_cell(area.a - area.b, 0, true)};
    if (series.agreement) {
        const domain::Agreement& counts = series.agreement->counts;
        for (const int count : {counts.pp, counts.nn, counts.np, counts.pu + counts.nu + counts.uu})
            row.push_back(integer_cell(count));
    } else {
        for (int i = 0; i < 4; ++i) row.push_back(integer_cell(std::nullopt));
    }
    row.push_back(text_cell(days_apart_in_words(series)));
    add_row(sheet, std::move(row));
}

void add_areas(Sheet& sheet, const char* title, const std::vector<Area>& areas)
{
    if (areas.empty()) return;
    add_line(sheet, title, Role::Group);
    for (const Area& area : areas) add_area(sheet, area);
}

std::string counts_in_words(const Areas& areas)
{
    return say("{} above the middle for both, {} in between, {} below it for both.", areas.strengths.size(),
               areas.between.size(), areas.growth.size());
}

} // namespace

Sheet feedback_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{24, 38}, {9, 12}, {9, 12}, {9, 12}, {9, 11},
                     {8, 10},  {8, 10}, {8, 10}, {8, 11}, {10, 16}};
    add_top(sheet, contents, block);
    add_space(sheet);
    const Areas areas = areas_of(contents.data.scales);
    if (areas.strengths.empty() && areas.between.empty() && areas.growth.empty()) {
        add_line(sheet, tr("There is no scale yet that both partners have a score of."), Role::Note);
        return sheet;
    }
    add_line(sheet, counts_in_words(areas), Role::Plain);
    add_space(sheet);
    const domain::Couple& couple = contents.data.couple;
    add_row(sheet,
            {head(tr("Scale")), head(tr("Domain")), span_head(tr("Towards the good end, %"), 2),
             number_head(tr("Difference")), span_head(tr("Items both answered"), 4), head(tr("Measured"))});
    add_row(sheet, {head(""), head(""), number_head(partner_name(couple, Side::A)),
                    number_head(partner_name(couple, Side::B)), number_head(tr("A − B")),
                    number_head(tr("Both good")), number_head(tr("Both a concern")),
                    number_head(tr("Opposite")), number_head(tr("Undecided")), head("")});
    add_areas(sheet, tr("Strengths: both above the middle"), areas.strengths);
    add_areas(sheet, tr("In between, or seen differently"), areas.between);
    add_areas(sheet, tr("Growth areas: both below the middle"), areas.growth);
    add_line(
        sheet,
        tr("The latest scores of both, in percent of the range of the scale; 100 is the good end, whichever "
           "direction is better. The middle of the range divides: that is where the answers that were "
           "offered turn, and no norm. A difference says where to ask, not who is right. Items are counted "
           "where all run from 1 to 5. Scales of class private or safety are not here: they are talked "
           "about with each alone. For the couple there is an edition of its own, of what both share."),
        Role::Note);
    if (block.charts)
        add_area_chart(sheet, areas, partner_name(couple, Side::A), partner_name(couple, Side::B));
    return sheet;
}

} // namespace rekindle::report
