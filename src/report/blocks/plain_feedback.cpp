// SPDX-License-Identifier: MIT
#include "base/number.h"
#include "base/translate.h"
#include "report/blocks/area_chart.h"
#include "report/blocks/plain.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <cmath>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

void add_areas(Sheet& sheet, const Contents& contents, const char* title, const std::vector<Area>& areas)
{
    if (areas.empty()) return;
    add_space(sheet);
    add_line(sheet, title, Role::Heading);
    add_row(sheet, {head(tr("About")), number_head(plain_name(contents.data.couple, Side::A)),
                    number_head(plain_name(contents.data.couple, Side::B)), number_head(tr("Difference"))});
    for (const Area& area : areas)
        add_row(sheet, {text_cell(title_of(*area.series)), decimal_cell(area.a, 0), decimal_cell(area.b, 0),
                        decimal_cell(std::abs(area.a - area.b), 0)});
}

std::string share(int count, int of)
{
    return base::to_text(100.0 * count / of, 0);
}

/// Shares and no counts: with the number of items a count would tell how many one of them left out.
std::string alike_in_words(const domain::Agreement& counts)
{
    const int all = counts.pp + counts.nn + counts.np + counts.pu + counts.nu + counts.uu;
    return say("Of the single statements about all of this, {} % you both see as good, {} % you both see as "
               "a concern, "
               "and {} % you see in opposite ways. With the others one or both of you were undecided.",
               share(counts.pp, all), share(counts.nn, all), share(counts.np, all));
}

void add_alike(Sheet& sheet, const Contents& contents)
{
    const auto& counts = contents.data.areas_agreement;
    if (!counts) return;
    add_space(sheet);
    add_line(sheet, tr("How much you see alike"), Role::Heading);
    add_line(sheet, alike_in_words(*counts), Role::Plain);
}

} // namespace

std::optional<Sheet> plain_feedback(const Contents& contents, const Edition& edition, const Block& block)
{
    const Areas areas = areas_of(contents.data.scales);
    if (areas.empty()) return std::nullopt;
    Sheet sheet;
    sheet.columns = {{34, 60}, {12, 18}, {12, 18}, {11, 13}};
    add_plain_top(sheet, contents, edition, block);
    add_space(sheet);
    if (!edition.note.empty()) add_line(sheet, edition.note, Role::Plain);
    add_areas(sheet, contents, tr("What both of you see as strong"), areas.strengths);
    add_areas(sheet, contents, tr("What is in between, or what you see differently"), areas.between);
    add_areas(sheet, contents, tr("Where both of you see room to grow"), areas.growth);
    add_alike(sheet, contents);
    add_line(sheet,
             tr("Your first answers in this time, from 0 to 100; 100 is the good end of the answers you "
                "could give. Two people may see one thing "
                "differently; a difference is something to talk about, and neither of the two answers is the "
                "right one."),
             Role::Note);
    if (block.charts)
        add_area_chart(sheet, areas, plain_name(contents.data.couple, Side::A),
                       plain_name(contents.data.couple, Side::B));
    return sheet;
}

} // namespace rekindle::report
