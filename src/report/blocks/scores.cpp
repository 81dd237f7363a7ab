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

constexpr int table_columns = 9; // then one empty column, then the block the chart draws from
constexpr int trend_column = table_columns + 1;
constexpr int chart_rows = 21;

/// Everything said on one day: of several scores the last counts, as in domain::progress().
using Days = std::map<base::Date, std::map<Side, const domain::DatedScore*>>;

Days days_of(const ScaleSeries& series)
{
    Days days;
    for (const auto& [side, partner] : series.partners) {
        for (const domain::DatedScore& score : partner.scores) {
            const domain::DatedScore*& kept = days[score.day][side];
            if (kept == nullptr || score.score) kept = &score;
        }
    }
    return days;
}

std::vector<Cell> score_cells(const domain::Couple& couple, Side side, const domain::DatedScore& score,
                              int decimals)
{
    std::string note;
    if (!score.score) note = tr("too few answers");
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
        rows.push_back({text_cell(partner_name(contents.data.couple, side)), day_cell(progress.latest->day),
                        decimal_cell(progress.change, decimals, true),
                        decimal_cell(progress.reliable_change, 2, true), reliable,
                        decimal_cell(progress.threshold, 1), integer_cell(progress.measurements),
                        day_cell(progress.baseline->day), text_cell("")});
    }
    if (!rows.empty()) {
        rows.insert(rows.begin(),
                    {head(tr("Change")), number_head(tr("Up to")), number_head(tr("Points")),
                     number_head(tr("RC")), head(tr("Reliable change?")), number_head(tr("Needed")),
                     number_head(tr("Scores")), number_head(tr("Baseline on")), head("")});
    }
    return rows;
}

/// Plain numbers, one row a day: what the chart draws from.
std::vector<std::vector<Cell>> wide_table(const ScaleSeries& series)
{
    std::vector<std::vector<Cell>> rows;
    const int decimals = decimals_of(series);
    for (const auto& [day, scores] : days_of(series)) {
        std::vector<Cell> row{day_cell(day)};
        bool any = false;
        for (const Side side : domain::both_sides) {
            const auto found = scores.find(side);
            const std::optional<double> score = found == scores.end() ? std::nullopt : found->second->score;
            any = any || score.has_value();
            // Not even a blank cell: libxlsxwriter puts a zero into the chart for one.
            Cell cell = decimal_cell(score, decimals);
            row.push_back(std::holds_alternative<Decimal>(cell.value) ? std::move(cell) : gap_cell());
        }
        const auto& cutoff = series.scale.cutoff;
        row.push_back(decimal_cell(cutoff ? std::optional(cutoff->value) : std::nullopt, 1));
        if (any) rows.push_back(std::move(row));
    }
    return rows;
}

std::string section_title(const ScaleSeries& series)
{
    std::string title = series.questionnaire == series.scale.title
                            ? series.scale.title
                            : say("{}: {}", series.questionnaire, series.scale.title);
    title = say("{}. Better is {}.", title, in_words(series.scale.direction));
    if (series.scale.cutoff) title = say("{} Cut-off {:g}.", title, series.scale.cutoff->value);
    return title;
}

/// `right` beside `left`, with the empty column between them.
void add_side_by_side(Sheet& sheet, std::vector<std::vector<Cell>> left, std::vector<std::vector<Cell>> right)
{
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        std::vector<Cell> row;
        if (i < left.size()) row = std::move(left[i]);
        if (i < right.size()) {
            if (row.empty()) row.push_back({std::monostate{}, Role::Nothing, Emphasis::None, table_columns});
            row.push_back(gap_cell());
            row.insert(row.end(), std::make_move_iterator(right[i].begin()),
                       std::make_move_iterator(right[i].end()));
        }
        add_row(sheet, std::move(row));
    }
}

void add_section(Sheet& sheet, const Contents& contents, const Block& block, const ScaleSeries& series,
                 bool first)
{
    std::vector<std::vector<Cell>> left = long_table(contents, series);
    for (std::vector<Cell>& row : change_table(contents, series)) left.push_back(std::move(row));
    std::vector<std::vector<Cell>> right = wide_table(series);
    const bool draws = block.charts && right.size() >= 2;

    const int heading = add_line(sheet, section_title(series), Role::Group, table_columns);
    Row& heading_row = sheet.rows.back();
    heading_row.page_break_before = draws && !first;
    TrendBlock trend{heading, trend_column, heading + 1, heading + static_cast<int>(right.size())};
    if (draws) {
        heading_row.cells.push_back(gap_cell());
        heading_row.cells.push_back(number_head(tr("Day")));
        for (const Side side : domain::both_sides) {
            heading_row.cells.push_back(number_head(partner_name(contents.data.couple, side)));
        }
        heading_row.cells.push_back(number_head(tr("Cut-off")));
    } else {
        right.clear();
    }
    add_side_by_side(sheet, std::move(left), std::move(right));
    if (draws) {
        const int row = add_space(sheet, chart_rows + 1) - chart_rows + 1;
        add_trend_chart(sheet, contents, series, trend, row);
    }
    add_space(sheet);
}

} // namespace

Sheet scores_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{14, 26}, {12, 13}, {8, 10}, {9, 11},  {16, 22}, {10, 12}, {8, 10},
                     {12, 13}, {14, 20}, {2, 2},  {12, 13}, {10, 16}, {10, 16}, {9, 11}};
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
                        number_head(tr("Of")), span_head(tr("Prorated"), 1), head(tr("Note")), gap_cell(),
                        span_head(tr("The numbers of the chart"), 4)});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    bool first = true;
    for (const ScaleSeries& series : contents.data.scales) {
        add_section(sheet, contents, block, series, first);
        first = false;
    }
    return sheet;
}

} // namespace rekindle::report
