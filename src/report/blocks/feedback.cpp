// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/area_chart.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <cmath>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

constexpr int agreement_columns = 8;

void add_agreement(std::vector<Cell>& row, const domain::Agreement* counts)
{
    if (counts == nullptr) {
        for (int i = 0; i < agreement_columns; ++i) row.push_back(integer_cell(std::nullopt));
        return;
    }
    for (const int count :
         {counts->pp, counts->nn, counts->np, counts->pu, counts->nu, counts->uu, counts->excluded})
        row.push_back(integer_cell(count));
    row.push_back(percent_cell(counts->pca ? std::optional(*counts->pca / 100) : std::nullopt));
}

void add_area(Sheet& sheet, const Area& area)
{
    std::vector<Cell> row{text_cell(title_of(*area.series)),
                          text_cell(domain_in_words(area.series->scale.domain)), decimal_cell(area.a, 0),
                          decimal_cell(area.b, 0), decimal_cell(area.a - area.b, 0, true)};
    add_agreement(row, area.agreement);
    const auto apart = std::abs((area.day_a - area.day_b).count());
    row.push_back(text_cell(days_apart_in_words(static_cast<int>(apart))));
    add_row(sheet, std::move(row));
}

void add_all_areas(Sheet& sheet, const std::optional<domain::Agreement>& counts)
{
    if (!counts) return;
    add_line(sheet, tr("All areas together"), Role::Group);
    std::vector<Cell> row{text_cell(tr("Each item once")), text_cell("")};
    for (int i = 0; i < 3; ++i) row.push_back(decimal_cell(std::nullopt, 0));
    add_agreement(row, &*counts);
    row.push_back(text_cell(""));
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
    sheet.columns = {{24, 38}, {9, 14}, {9, 12}, {9, 12}, {9, 11}, {8, 10}, {8, 10},
                     {8, 10},  {8, 10}, {8, 10}, {8, 10}, {8, 10}, {7, 8},  {10, 16}};
    add_top(sheet, contents, block);
    add_space(sheet);
    const Areas areas = areas_of(contents.data.scales);
    if (areas.empty()) {
        add_line(sheet, tr("There is no scale yet that both partners have a score of."), Role::Note);
        return sheet;
    }
    add_line(sheet, counts_in_words(areas), Role::Plain);
    add_space(sheet);
    const domain::Couple& couple = contents.data.couple;
    add_row(sheet,
            {head(tr("Scale")), head(tr("Domain")), span_head(tr("Towards the good end, %"), 2),
             number_head(tr("Difference")),
             span_head(tr("The same items, answered by both"), agreement_columns), head(tr("Measured"))});
    add_row(sheet,
            {head(""), head(""), number_head(partner_name(couple, Side::A)),
             number_head(partner_name(couple, Side::B)), number_head(tr("A − B")),
             number_head(tr("Both good")), number_head(tr("Both a concern")), number_head(tr("Opposite")),
             number_head(tr("Good, unsure")), number_head(tr("Concern, unsure")),
             number_head(tr("Both unsure")), number_head(tr("Left out")), number_head(tr("PCA")), head("")});
    add_areas(sheet, tr("Strengths: both above the middle"), areas.strengths);
    add_areas(sheet, tr("In between, or seen differently"), areas.between);
    add_areas(sheet, tr("Growth areas: both below the middle"), areas.growth);
    add_all_areas(sheet, contents.data.areas_agreement);
    add_line(
        sheet,
        tr("The first scores of both in this period, in percent of the range of the scale; 100 is the good "
           "end, "
           "whichever direction is better. An area that several forms ask about stands here once, as in the "
           "form "
           "both had filled first. The middle of the range divides: that is where the answers that were "
           "offered turn, and no norm. A difference says where to ask, not who is right. Items are counted "
           "at these first forms, where all run from 1 to 5: good is 4 or 5 after turning, a concern 1 or 2, "
           "unsure the middle; left out where one did not answer. PCA: both good, of the items both "
           "answered. "
           "Checklists are not here. Scales of class private or safety are not here: they are talked "
           "about with each alone. For the couple there is an edition of its own, of what both share."),
        Role::Note);
    if (block.charts)
        add_area_chart(sheet, areas, partner_name(couple, Side::A), partner_name(couple, Side::B));
    return sheet;
}

} // namespace rekindle::report
