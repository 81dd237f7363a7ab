// SPDX-License-Identifier: MIT
#include "report/page_breaks.h"

#include "report/theme.h"

#include <algorithm>
#include <utility>

namespace rekindle::report {
namespace {

constexpr double air = 0.95;

double height_of(const Row& row)
{
    return row.height > 0 ? row.height : line_height;
}

} // namespace

double page_height(const Sheet& sheet, Paper paper)
{
    auto [width, height] = paper == Paper::A4 ? std::pair(595.3, 841.9) : std::pair(612.0, 792.0); // points
    if (sheet.landscape) std::swap(width, height);
    width -= (margins.left + margins.right) * 72;
    height -= (margins.top + margins.bottom) * 72;
    double wide = 0; // 7 pixels a digit and 5 around, 96 an inch
    for (const Column& column : sheet.columns) wide += (column.width * 7 + 5) * 0.75;
    const double scale = wide > width ? width / wide : 1;
    return height / scale * air;
}

void break_pages(Sheet& sheet, Paper paper)
{
    const double page = page_height(sheet, paper);
    double repeated = 0;
    if (sheet.repeat_rows) {
        for (int row = sheet.repeat_rows->first; row <= sheet.repeat_rows->second; ++row)
            repeated += height_of(sheet.rows[static_cast<std::size_t>(row)]);
    }
    double used = 0;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        Row& row = sheet.rows[i];
        if (row.begins_block) {
            double block = 0;
            for (std::size_t k = i; k < sheet.rows.size() && (k == i || !sheet.rows[k].begins_block); ++k)
                block += height_of(sheet.rows[k]);
            // What stands alone on its page already gains nothing by another one.
            const bool at_top = used <= repeated + 4 * line_height;
            if (used + block > page && !at_top) {
                row.page_break_before = true;
                used = repeated;
            }
        }
        used += height_of(row);
        if (used > page) used = repeated + height_of(row); // the page ended by itself
    }
}

} // namespace rekindle::report
