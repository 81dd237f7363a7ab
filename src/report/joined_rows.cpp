// SPDX-License-Identifier: MIT
#include "report/joined_rows.h"

#include <algorithm>

namespace rekindle::report {
namespace {

/// fit() cut the text of a cell and put the rest into the cell below it.
void append(Row& row, const Row& rest)
{
    for (std::size_t i = 0; i < std::min(row.cells.size(), rest.cells.size()); ++i) {
        const auto* more = std::get_if<std::string>(&rest.cells[i].value);
        auto* text = std::get_if<std::string>(&row.cells[i].value);
        if (more != nullptr && text != nullptr) *text += *more;
    }
}

} // namespace

bool is_empty(const Row& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        const auto* text = std::get_if<std::string>(&cell.value);
        return text != nullptr ? text->empty() : std::holds_alternative<std::monostate>(cell.value);
    });
}

std::vector<JoinedRow> joined_rows(const Sheet& sheet)
{
    std::vector<JoinedRow> joined;
    joined.reserve(sheet.rows.size());
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const Row& row = sheet.rows[i];
        if (row.restates) continue;
        if (row.continues && !joined.empty()) {
            append(joined.back().row, row);
        } else if (!is_empty(row) || joined.empty() || !is_empty(joined.back().row)) {
            joined.push_back({static_cast<int>(i), row});
            std::erase_if(joined.back().row.cells, [](const Cell& cell) { return cell.restates; });
        }
    }
    return joined;
}

} // namespace rekindle::report
