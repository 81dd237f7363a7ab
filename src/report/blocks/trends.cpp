// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/trend_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <optional>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

std::string section_title(const ScaleSeries& series)
{
    std::string title = say("{}. Better is {}.", title_of(series), in_words(series.scale.direction));
    if (series.range)
        title = say("{} Scores run from {:g} to {:g}.", title, series.range->least, series.range->most);
    if (series.scale.cutoff) title = say("{} Cut-off {:g}.", title, series.scale.cutoff->value);
    return title;
}

void add_change_row(Sheet& sheet, const std::string& name, const std::string& against,
                    const domain::Progress& progress, domain::Direction direction, int decimals)
{
    const auto& latest = progress.change ? progress.latest : std::nullopt;
    const bool says_way = progress.change_class != domain::ChangeClass::NotKnown &&
                          progress.change_class != domain::ChangeClass::Unchanged;
    const std::string words = class_in_words(progress);
    Cell judged = text_cell(!progress.change ? no_value
                            : says_way       ? words
                                             : say("{}; {}", way_in_words(progress, direction), words));
    judged.emphasis = emphasis_of(progress.change_class);
    add_row(sheet, {text_cell(name), text_cell(against), day_cell(progress.baseline->day),
                    decimal_cell(progress.baseline->score, decimals),
                    day_cell(latest ? std::optional(latest->day) : std::nullopt),
                    decimal_cell(latest ? latest->score : std::nullopt, decimals),
                    decimal_cell(progress.change, decimals, true), decimal_cell(progress.threshold, 1),
                    decimal_cell(progress.reliable_change, 2, true), judged});
}

/// What a change is measured against. With a first day in the request there may be earlier scores.
std::string first_score(const Contents& contents)
{
    return contents.request.from ? tr("the first score in this period") : tr("the first score");
}

std::string first_of_the_episode(const Contents& contents)
{
    const auto& from = contents.request.from;
    const bool begun_before =
        from && !contents.data.episodes.empty() && contents.data.episodes.back().from < *from;
    return begun_before ? tr("the first of the newest episode in this period")
                        : tr("the first of the newest episode");
}

void add_change(Sheet& sheet, const Contents& contents, const ScaleSeries& series)
{
    add_row(sheet, {head(tr("Partner")), head(tr("Measured against")), number_head(tr("On")),
                    number_head(tr("Score then")), number_head(tr("Latest on")), number_head(tr("Latest")),
                    number_head(tr("Change")), number_head(tr("Needed")), number_head(tr("RC")),
                    head(tr("What it comes to"))});
    for (const Side side : domain::both_sides) {
        const std::string name = short_name(contents.data.couple, side);
        const auto partner = series.partners.find(side);
        if (partner == series.partners.end() || !partner->second.progress.baseline) {
            add_row(sheet, {text_cell(name), text_cell(tr("no score in this period"), 9)});
            continue;
        }
        const int decimals = decimals_of(series);
        add_change_row(sheet, name, first_score(contents), partner->second.progress, series.scale.direction,
                       decimals);
        if (const auto& episode = partner->second.episode)
            add_change_row(sheet, name, first_of_the_episode(contents), *episode, series.scale.direction,
                           decimals);
    }
}

void add_phases(Sheet& sheet, const Contents& contents, const ScaleSeries& series)
{
    if (std::none_of(series.partners.begin(), series.partners.end(),
                     [](const auto& partner) { return partner.second.phases.has_value(); }))
        return;
    add_row(sheet,
            {head(tr("Partner")), head(tr("Baseline phase against later")), number_head(tr("Until")),
             number_head(tr("Points then")), number_head(tr("Points later")), number_head(tr("NAP")),
             number_head(tr("Tau")), number_head(tr("Tau-U")), number_head(tr("PND")), head(tr("Note"))});
    for (const auto& [side, partner] : series.partners) {
        if (!partner.phases) continue;
        const auto& overlap = partner.phases->overlap;
        const auto value = [&](double domain::Overlap::*index) {
            return overlap ? std::optional((*overlap).*index) : std::nullopt;
        };
        add_row(sheet, {text_cell(short_name(contents.data.couple, side)),
                        text_cell(overlap ? tr("overlap of the two") : tr("no index")),
                        day_cell(contents.data.last_baseline_day), integer_cell(partner.phases->baseline),
                        integer_cell(partner.phases->later), decimal_cell(value(&domain::Overlap::nap), 2),
                        decimal_cell(value(&domain::Overlap::tau), 2, true),
                        decimal_cell(value(&domain::Overlap::tau_u), 2, true),
                        percent_cell(value(&domain::Overlap::pnd)),
                        text_cell(overlap ? "" : say("needs {} points in each", domain::fewest_points))});
    }
}

/// What the change comes to, with room for the chart. Gives its row; empty without a chart.
std::optional<int> add_scale(Sheet& sheet, const Contents& contents, const ScaleSeries& series, bool draws)
{
    add_line(sheet, section_title(series), Role::Group);
    sheet.rows.back().begins_block = true;
    add_change(sheet, contents, series);
    add_phases(sheet, contents, series);
    std::optional<int> chart_row;
    if (draws) chart_row = leave_room(sheet);
    add_space(sheet);
    return chart_row;
}

/// What the charts draw, a place a scale.
struct Drawn {
    std::vector<ScoreLists> lists;
    std::vector<std::optional<int>> chart_rows; ///< empty: no chart
};

void add_scales(Sheet& sheet, const Contents& contents, const Block& block, Drawn& drawn)
{
    const std::vector<ScaleSeries>& scales = contents.data.scales;
    if (scales.empty()) {
        add_line(sheet, tr("No questionnaire has been filled in this period yet."), Role::Note);
        add_space(sheet);
        return;
    }
    for (const ScaleSeries& series : scales) {
        drawn.lists.push_back(score_lists(contents, series));
        const bool draws = block.charts && drawn.lists.back().days_with_score >= 2;
        drawn.chart_rows.push_back(add_scale(sheet, contents, series, draws));
    }
    add_line(sheet,
             tr("A change is reliable when RC is beyond 1.96 on either side; \"needed\" is the same in "
                "points. The strokes up and down at a mark: as far as measurement error reaches in 95 of 100 "
                "cases (1.96 SEM). A gap in a line: no score that time, which is not zero. NAP, Tau, Tau-U "
                "and PND say "
                "how far the later points lie on the better side of the baseline phase, not how much that "
                "matters."),
             Role::Note);
    add_space(sheet);
}

/// One list after the other under one head, the last thing on the sheet: so the head can be repeated on every
/// page from here on, and nothing else stands under it.
void add_numbers(Sheet& sheet, const Contents& contents, const Drawn& drawn)
{
    const std::vector<ScaleSeries>& scales = contents.data.scales;
    if (scales.empty()) return;
    add_line(sheet, tr("The scores in numbers, as the charts draw them"), Role::Heading);
    const int heads = add_list_heads(sheet, contents, drawn.lists);
    sheet.repeat_rows = {heads, heads};
    for (std::size_t i = 0; i < scales.size(); ++i) {
        add_line(sheet, title_of(scales[i]), Role::Group);
        const int first = add_score_lists(sheet, drawn.lists[i]);
        if (drawn.chart_rows[i])
            add_score_chart(sheet, contents, scales[i], drawn.lists[i], {*drawn.chart_rows[i], heads, first});
    }
}

} // namespace

Sheet trends_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{12, 22}, {18, 22}, {12, 13}, {10, 18}, {12, 13},
                     {10, 13}, {12, 13}, {10, 18}, {12, 13}, {20, 26}};
    add_top(sheet, contents, block);
    sheet.freeze_rows = 2;
    add_space(sheet);
    Drawn drawn;
    add_scales(sheet, contents, block, drawn);
    add_goals_over_time(sheet, contents, block);
    add_numbers(sheet, contents, drawn);
    return sheet;
}

} // namespace rekindle::report
