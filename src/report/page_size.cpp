// SPDX-License-Identifier: MIT
#include "report/page_size.h"

#include "report/theme.h"

#include <utility>

namespace rekindle::report {

PageSize page_size(const Sheet& sheet, Paper paper)
{
    PageSize page = paper == Paper::A4 ? PageSize{595.3, 841.9} : PageSize{612.0, 792.0};
    if (sheet.landscape) std::swap(page.width, page.height);
    return page;
}

PageSize printed_size(const Sheet& sheet, Paper paper)
{
    const PageSize page = page_size(sheet, paper);
    return {page.width - (margins.left + margins.right) * 72,
            page.height - (margins.top + margins.bottom) * 72};
}

double paper_width(const Column& column)
{
    // 7 pixels a digit and 5 around, 96 an inch. On a screen a digit has 7 whole pixels (5.25 points).
    return (column.width * 7 + 5) * 0.75 * (paper_digit / 5.25);
}

double scale_to_page(const Sheet& sheet, Paper paper)
{
    const double width = printed_size(sheet, paper).width;
    double wide = 0;
    for (const Column& column : sheet.columns) wide += paper_width(column);
    return wide > width ? width / wide : 1;
}

} // namespace rekindle::report
