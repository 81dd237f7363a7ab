// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <map>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

std::vector<Cell> score_cells(const domain::Couple& couple, Side side, const domain::DatedScore& score,
                              int decimals)
{
    std::string note;
    if (!score.score) note = tr("too few answers");
    if (score.active)
        note += say("{}{} of {} present", note.empty() ? "" : ", ", *score.active, score.answered);
    const std::optional<double> share = score.percent ? std::optional(*score.percent / 100) : std::nullopt;
    return {text_cell(partner_name(couple, side)),
            day_cell(score.day),
            decimal_cell(score.score, decimals),
            percent_cell(share),
            text_cell(score.band),
            integer_cell(score.answered),
            integer_cell(score.of),
            word_cell(score.prorated ? tr("prorated") : ""),
            text_cell(note)};
}

std::vector<std::vector<Cell>> long_table(const Contents& contents, const ScaleSeries& series)
{
    const int decimals = decimals_of(series);
    const domain::Couple& couple = contents.data.couple;
    std::vector<std::vector<Cell>> rows;
    // As given, so that a second filling on the same day is seen too.
    std::multimap<base::Date, std::pair<Side, const domain::DatedScore*>> by_day;
    for (const auto& [side, partner] : series.partners) {
        for (const domain::DatedScore& score : partner.scores)
            by_day.emplace(score.day, std::pair(side, &score));
    }
    for (const auto& [day, entry] : by_day)
        rows.push_back(score_cells(couple, entry.first, *entry.second, decimals));
    return rows;
}

std::vector<std::vector<Cell>> change_table(const Contents& contents, const ScaleSeries& series)
{
    std::vector<std::vector<Cell>> rows;
    const int decimals = decimals_of(series);
    for (const auto& [side, partner] : series.partners) {
        const domain::Progress& progress = partner.progress;
        if (!progress.change || !progress.baseline || !progress.latest) continue;
        Cell reliable = text_cell(in_words(progress.change_class));
        reliable.emphasis = emphasis_of(progress.change_class);
        rows.push_back(
            {text_cell(partner_name(contents.data.couple, side)), day_cell(progress.latest->day),
             decimal_cell(progress.change, decimals, true), decimal_cell(progress.reliable_change, 2, true),
             reliable, decimal_cell(progress.threshold, 1), integer_cell(progress.measurements),
             day_cell(progress.baseline->day), text_cell(way_in_words(progress, series.scale.direction))});
    }
    if (!rows.empty()) {
        rows.insert(rows.begin(),
                    {head(tr("Change")), number_head(tr("Up to")), number_head(tr("Points")),
                     number_head(tr("RC")), head(tr("Reliable change?")), number_head(tr("Needed")),
                     number_head(tr("Scores")), number_head(tr("First on")), head(tr("Which way"))});
    }
    return rows;
}

std::string section_title(const ScaleSeries& series)
{
    std::string title = say("{}. Better is {}.", title_of(series), in_words(series.scale.direction));
    if (series.scale.cutoff) title = say("{} Cut-off {:g}.", title, series.scale.cutoff->value);
    return title;
}

void add_section(Sheet& sheet, const Contents& contents, const ScaleSeries& series)
{
    add_line(sheet, section_title(series), Role::Group);
    for (std::vector<Cell>& row : long_table(contents, series)) add_row(sheet, std::move(row));
    for (std::vector<Cell>& row : change_table(contents, series)) add_row(sheet, std::move(row));
    add_space(sheet);
}

} // namespace

Sheet scores_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{14, 26}, {12, 13}, {8, 10}, {9, 11}, {16, 22}, {10, 12}, {8, 10}, {12, 13}, {14, 20}};
    add_top(sheet, contents, block);
    if (contents.data.scales.empty()) {
        add_space(sheet);
        add_line(sheet, tr("No questionnaire has been filled in this period yet."), Role::Note);
        return sheet;
    }
    add_space(sheet);
    const int heads =
        add_row(sheet, {head(tr("Partner")), number_head(tr("Day")), number_head(tr("Score")),
                        number_head(tr("% of range")), head(tr("Band")), number_head(tr("Answered")),
                        number_head(tr("Of")), span_head(tr("Prorated"), 1), head(tr("Note"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    for (const ScaleSeries& series : contents.data.scales) add_section(sheet, contents, series);
    return sheet;
}

} // namespace rekindle::report
