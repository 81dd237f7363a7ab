// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

struct Range {
    double least = 0, most = 0, step = 1;
};

/// The scores and cut-off with some air, on round numbers; the whole scale where the bands tell it.
Range value_range(const ScaleSeries& series)
{
    std::optional<Range> seen;
    const auto see = [&](double value) {
        if (!seen) seen = Range{value, value, 1};
        seen = Range{std::min(seen->least, value), std::max(seen->most, value), 1};
    };
    for (const auto& [side, partner] : series.partners) {
        for (const domain::DatedScore& score : partner.scores) {
            if (score.score && std::isfinite(*score.score)) see(*score.score);
        }
    }
    if (series.scale.cutoff && std::isfinite(series.scale.cutoff->value)) see(series.scale.cutoff->value);
    for (const domain::Band& band : series.scale.bands) {
        see(band.from);
        see(band.to);
    }
    if (!seen) return {};
    const bool positive = seen->least >= 0;
    const double spread = std::max(seen->most - seen->least, std::abs(seen->most) * 0.1 + 1e-6);
    const double rough = spread / 6;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double step = rough <= power       ? power
                        : rough <= 2 * power ? 2 * power
                        : rough <= 5 * power ? 5 * power
                                             : 10 * power;
    Range range{std::floor(seen->least / step) * step, std::ceil(seen->most / step) * step, step};
    if (series.scale.bands.empty()) {
        // Without the scale's own limits a mark must not lie on the frame.
        if (range.most - seen->most < step / 4) range.most += step;
        if (seen->least - range.least < step / 4) range.least -= step;
        if (positive) range.least = std::max(range.least, 0.0);
    }
    return range;
}

int day_step(int days)
{
    static constexpr std::array<int, 9> steps{1, 2, 7, 14, 28, 56, 91, 182, 365};
    for (const int step : steps) {
        if (days / step <= 7) return step;
    }
    return (days / 7 / 365 + 1) * 365;
}

std::string course_in_words(const std::string& name, const domain::Progress& progress, int decimals)
{
    if (!progress.baseline || !progress.baseline->score) return say("{} has no score", name);
    if (!progress.latest || !progress.change) {
        return say("{} has one score, {:.{}f}", name, *progress.baseline->score, decimals);
    }
    return say("{} from {:.{}f} to {:.{}f}", name, *progress.baseline->score, decimals,
               *progress.latest->score, decimals);
}

} // namespace

void add_trend_chart(Sheet& sheet, const Contents& contents, const ScaleSeries& series,
                     const TrendBlock& block, int row)
{
    const domain::Couple& couple = contents.data.couple;
    const auto cell = [&](int at, int column) -> const Cell& {
        // The heading row's first cell spans the table, so its cells are found by walking.
        const std::vector<Cell>& cells = sheet.rows[static_cast<std::size_t>(at)].cells;
        int here = 0;
        std::size_t i = 0;
        while (i + 1 < cells.size() && here + cells[i].span <= column) here += cells[i++].span;
        return cells[i];
    };
    Chart chart;
    chart.first_day = std::get<base::Date>(cell(block.first_row, block.column).value);
    chart.last_day = std::get<base::Date>(cell(block.last_row, block.column).value);
    chart.day_step = day_step(static_cast<int>((chart.last_day - chart.first_day).count()));
    const Range range = value_range(series);
    chart.least = range.least;
    chart.most = range.most;
    chart.step = range.step;
    chart.title = say("{}: {}", series.questionnaire, series.scale.title);
    chart.day_axis = tr("Day");
    chart.value_axis = series.scale.direction == domain::Direction::HigherIsBetter
                           ? tr("Score (higher is better)")
                           : tr("Score (lower is better)");
    chart.row = row;
    chart.height = 400;

    const CellRange days{block.column, block.first_row, block.last_row};
    const auto add = [&](int offset, Mark mark) {
        bool any = false;
        for (int at = block.first_row; at <= block.last_row && !any; ++at) {
            any = std::holds_alternative<Decimal>(cell(at, block.column + offset).value);
        }
        const int column = block.column + offset;
        if (any)
            chart.series.push_back(
                {block.head_row, column, days, {column, days.first_row, days.last_row}, mark});
        return any;
    };
    chart.alt_text = say("Line chart of {} from {} to {}.", chart.title, base::to_text(chart.first_day),
                         base::to_text(chart.last_day));
    for (const Side side : domain::both_sides) {
        if (!add(side == Side::A ? 1 : 2, side == Side::A ? Mark::PartnerA : Mark::PartnerB)) continue;
        chart.alt_text +=
            ' ' + say("{}.", course_in_words(partner_name(couple, side), series.partners.at(side).progress,
                                             decimals_of(series)));
    }
    if (series.scale.cutoff && add(3, Mark::CutOff)) {
        chart.alt_text += ' ' + say("Cut-off {:g}.", series.scale.cutoff->value);
    }
    sheet.charts.push_back(std::move(chart));
}

} // namespace rekindle::report
