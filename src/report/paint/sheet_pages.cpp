// SPDX-License-Identifier: MIT
#include "report/paint/sheet_pages.h"

#include "report/fit.h"
#include "report/page_size.h"
#include "report/page_ties.h"

#include <algorithm>
#include <utility>

namespace rekindle::report {
namespace {

constexpr double cell_padding = 2;
// Of a page: what is higher is set smaller, or not repeated. What fit() measured never is.
constexpr double most_of_a_row = 0.8, most_repeated = 0.2;

double height_as_set(const Row& row, const std::vector<double>& edges, const Typesetter& typesetter)
{
    double height = height_of(row);
    for (const PlacedCell& placed : placed_cells(row, edges)) {
        // A number is one line, and every row that was measured is as high as that.
        if (row.height > 0 && !std::holds_alternative<std::string>(placed.cell.value)) continue;
        height = std::max(height, extent_of(set_cell(typesetter, placed)).height + 2 * row_padding);
    }
    return height;
}

/// Goes down a sheet once and puts its rows on pages of `room` points.
class Filling {
public:
    Filling(const Sheet& sheet, const std::vector<double>& heights, double room)
        : m_sheet(sheet), m_heights(heights), m_ties(ties_of(sheet)), m_room(room)
    {
        if (!sheet.repeat_rows) return;
        m_behind_repeated = static_cast<std::size_t>(sheet.repeat_rows->second) + 1;
        m_repeated = height(static_cast<std::size_t>(sheet.repeat_rows->first), m_behind_repeated);
        if (m_repeated > room * most_repeated) m_behind_repeated = heights.size();
    }

    std::vector<PageRows> pages()
    {
        for (std::size_t at = 0; at < m_heights.size();) {
            const std::size_t end = end_of_unit(at);
            const double high = height(at, end);
            const bool is_full = m_used + high > m_room && !is_space(at, end);
            if (m_pages.empty() || m_sheet.rows[at].page_break_before ||
                (is_full && m_pages.back().first < at)) {
                const bool repeats = at >= m_behind_repeated;
                m_pages.push_back({at, at, repeats});
                m_used = repeats ? m_repeated : 0;
            }
            m_used += high;
            m_pages.back().end = end;
            at = end;
        }
        return std::move(m_pages);
    }

private:
    double height(std::size_t from, std::size_t to) const
    {
        double sum = 0;
        for (; from < to; ++from) sum += m_heights[from];
        return sum;
    }
    /// Space alone may hang over the end of a page.
    bool is_space(std::size_t at, std::size_t end) const
    {
        return end == at + 1 && m_sheet.rows[at].cells.empty();
    }
    /// Behind the rows that stay together; a row alone where no page could hold them.
    std::size_t end_of_unit(std::size_t at) const
    {
        std::size_t end = at + 1;
        while (end < m_heights.size() && m_ties[end - 1] && !m_sheet.rows[end].page_break_before) ++end;
        const double most = m_room - (at >= m_behind_repeated ? m_repeated : 0);
        return height(at, end) > most ? at + 1 : end;
    }

    const Sheet& m_sheet;
    const std::vector<double>& m_heights;
    std::vector<bool> m_ties;
    double m_room, m_repeated = 0, m_used = 0;
    std::size_t m_behind_repeated = m_heights.size(); ///< the first row whose page may repeat others
    std::vector<PageRows> m_pages;
};

} // namespace

SheetPages lay_on_pages(const Sheet& sheet, Paper paper, const Typesetter& typesetter)
{
    SheetPages laid;
    laid.scale = scale_to_page(sheet, paper);
    laid.edges = {0};
    for (const Column& column : sheet.columns) laid.edges.push_back(laid.edges.back() + paper_width(column));
    const double room = printed_size(sheet, paper).height / laid.scale;
    laid.heights.reserve(sheet.rows.size());
    for (const Row& row : sheet.rows)
        laid.heights.push_back(std::min(room * most_of_a_row, height_as_set(row, laid.edges, typesetter)));
    laid.pages = Filling(sheet, laid.heights, room).pages();
    return laid;
}

std::vector<PlacedCell> placed_cells(const Row& row, const std::vector<double>& edges)
{
    std::vector<PlacedCell> placed;
    placed.reserve(row.cells.size());
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
        const std::size_t end =
            std::min(edges.size() - 1, column + static_cast<std::size_t>(std::max(1, cell.span)));
        if (column >= end) break;
        placed.push_back({cell, edges[column], edges[end] - edges[column]});
        column = end;
    }
    return placed;
}

SetText set_cell(const Typesetter& typesetter, const PlacedCell& placed)
{
    const Look look = look_of(placed.cell.role, placed.cell.emphasis);
    const double room = placed.width - left_padding(look) - right_padding(look);
    return typesetter.set(shown_text(placed.cell.value), look, std::max(paper_digit, room));
}

double left_padding(const Look& look)
{
    return cell_padding + (look.align == Align::Left ? look.indent * paper_digit : 0);
}

double right_padding(const Look& look)
{
    return cell_padding + (look.align == Align::Right ? look.indent * paper_digit : 0);
}

} // namespace rekindle::report
