// SPDX-License-Identifier: MIT
#include "report/blocks/line_chart.h"

#include "base/translate.h"
#include "report/cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rekindle::report {

using base::say;
using base::tr;

ValueAxis axis_over(double least, double most)
{
    const double spread = std::max(most - least, std::abs(most) * 0.1 + 1e-6);
    const double rough = spread / 6;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double step = rough <= power       ? power
                        : rough <= 2 * power ? 2 * power
                        : rough <= 5 * power ? 5 * power
                                             : 10 * power;
    return {std::floor(least / step) * step, std::ceil(most / step) * step, step};
}

int day_step(int days)
{
    static constexpr std::array<int, 9> steps{1, 2, 7, 14, 28, 56, 91, 182, 365};
    for (const int step : steps) {
        if (days / step <= 7) return step;
    }
    return (days / 7 / 365 + 1) * 365;
}

int leave_room(Sheet& sheet, int rows)
{
    add_space(sheet);
    const int first = static_cast<int>(sheet.rows.size());
    for (int row = 0; row < rows; ++row) {
        add_space(sheet);
        sheet.rows.back().height = chart_height * 0.75 / chart_rows; // points: 96 pixels an inch
    }
    return first;
}

Series series_of(const PlottedList& list)
{
    return {list.head_row,
            list.value_column,
            {list.day_column, list.first_row, list.last_row},
            {list.value_column, list.first_row, list.last_row},
            list.mark};
}

Chart line_chart(ChartWords words, const ValueAxis& axis, base::Date first, base::Date last, int row)
{
    Chart chart;
    chart.title = std::move(words.title);
    chart.value_axis = std::move(words.value_axis);
    chart.day_axis = tr("Day");
    chart.least = axis.least;
    chart.most = axis.most;
    chart.step = axis.step;
    chart.first_day = first;
    const int length = static_cast<int>((last - first).count());
    chart.day_step = day_step(length);
    // From the first day on, with nothing empty before it, to the mark at or after the last.
    const int steps = std::max(1, (length + chart.day_step - 1) / chart.day_step);
    chart.last_day = first + std::chrono::days{steps * chart.day_step};
    chart.row = row;
    chart.height = chart_height;
    chart.alt_text =
        say("Line chart of {} from {} to {}.", chart.title, base::to_text(first), base::to_text(last));
    if (!words.course.empty()) chart.alt_text += ' ' + words.course;
    return chart;
}

} // namespace rekindle::report
