// SPDX-License-Identifier: MIT
#include "report/page_breaks.h"

#include "base/translate.h"
#include "report/cells.h"
#include "report/page_size.h"
#include "report/page_ties.h"
#include "report/row_numbers.h"
#include "report/text_width.h"
#include "report/theme.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rekindle::report {
namespace {

constexpr double air = 0.97;

/// What stands above the rows of a list.
struct ListTop {
    std::optional<std::pair<std::size_t, std::size_t>> heads; ///< first and last row
    std::optional<std::size_t> group;

    void pass(std::size_t at, RowKind kind, RowKind before)
    {
        if (kind == RowKind::Head) {
            heads = {before == RowKind::Head && heads ? heads->first : at, at};
        } else if (kind == RowKind::Group) {
            group = at;
        } else if (kind != RowKind::Body) {
            *this = {};
        }
    }
};

/// Goes down a sheet once and lays its rows on pages.
class Pages {
public:
    Pages(Sheet& sheet, Paper paper)
        : m_sheet(sheet),
          m_ties(ties_of(sheet)),
          m_drawn(drawn_rows(sheet)),
          m_page(page_height(sheet, paper))
    {
        if (!sheet.repeat_rows) return;
        for (std::size_t row = first_repeated(); row <= last_repeated(); ++row)
            m_repeated += height_of(sheet.rows[row]);
    }

    void lay_out()
    {
        RowKind before = RowKind::Space;
        for (std::size_t at = 0; at < m_sheet.rows.size();) {
            const std::size_t end = end_of_unit(at);
            // Space alone may hang over the end of a page; what is tied to it may not.
            const bool is_space = kind_of(m_sheet.rows[at]) == RowKind::Space && end == at + 1;
            if (!is_space && begins_page(at, end)) begin_page(at);
            for (; at < end; ++at) {
                const RowKind kind = kind_of(m_sheet.rows[at]);
                m_used += height_of(m_sheet.rows[at]);
                m_top.pass(at, kind, before);
                before = kind;
            }
        }
        if (!m_restated.empty()) put_in();
    }

private:
    std::size_t first_repeated() const { return static_cast<std::size_t>(m_sheet.repeat_rows->first); }
    std::size_t last_repeated() const { return static_cast<std::size_t>(m_sheet.repeat_rows->second); }
    /// Rows are repeated on the pages after their own.
    double repeated_before(std::size_t at) const
    {
        return m_sheet.repeat_rows && at > last_repeated() ? m_repeated : 0;
    }

    double height(std::size_t from, std::size_t to) const
    {
        double sum = 0;
        for (; from < to; ++from) sum += height_of(m_sheet.rows[from]);
        return sum;
    }

    /// Behind the rows that must stand together; a row alone where no page could hold them.
    std::size_t end_of_unit(std::size_t at) const
    {
        std::size_t end = at + 1;
        double sum = height_of(m_sheet.rows[at]);
        for (; end < m_sheet.rows.size() && m_ties[end - 1]; ++end) sum += height_of(m_sheet.rows[end]);
        return sum > m_page - repeated_before(at) ? at + 1 : end;
    }

    bool begins_list(std::size_t at) const
    {
        const RowKind kind = kind_of(m_sheet.rows[at]);
        // Nothing can be restated between rows that are drawn, so they are not cut needlessly.
        return kind == RowKind::Heading ||
               (kind == RowKind::Group && at + 1 < m_drawn.size() && m_drawn[at + 1]);
    }

    /// From a row that begins a block or list to the next, without the space below.
    double height_of_block(std::size_t at) const
    {
        std::size_t end = at + 1;
        while (end < m_sheet.rows.size() && !m_sheet.rows[end].begins_block && !begins_list(end)) ++end;
        while (end > at + 1 && kind_of(m_sheet.rows[end - 1]) == RowKind::Space && !m_ties[end - 2]) --end;
        return height(at, end);
    }

    bool begins_page(std::size_t at, std::size_t end) const
    {
        const double left = m_page - m_used, repeated = repeated_before(at);
        if (m_used <= repeated) return false; // a new page would gain nothing
        const double unit = height(at, end);
        const bool gains = m_used > repeated + 5 * line_height;
        if (unit > left && (gains || unit <= m_page - repeated)) return true;
        if (!gains) return false;
        const bool is_block = m_sheet.rows[at].begins_block;
        if (!is_block && !begins_list(at)) return false;
        const double block = height_of_block(at);
        return block > left && ((is_block && block <= m_page - repeated) || left < m_page / 3);
    }

    void begin_page(std::size_t at)
    {
        m_used = repeated_before(at);
        if (m_drawn[at]) name_group_beside(at);
        std::vector<Row> again = m_drawn[at] ? std::vector<Row>{} : restated(at);
        double high = 0;
        for (const Row& row : again) high += height_of(row);
        // Heads that are pages high themselves are said once.
        if (again.empty() || high > m_page / 4) {
            m_sheet.rows[at].page_break_before = true;
            return;
        }
        m_used += high;
        again.front().page_break_before = true;
        for (Row& row : again) m_restated.push_back({at, std::move(row)});
    }

    /// What the page that begins with this row says again.
    std::vector<Row> restated(std::size_t at) const
    {
        std::vector<Row> again;
        const auto say_again = [&](std::size_t row) {
            again.push_back(m_sheet.rows[row]);
            again.back().restates = true;
            again.back().page_break_before = again.back().begins_block = false;
        };
        const RowKind kind = kind_of(m_sheet.rows[at]);
        const bool is_body = kind == RowKind::Body;
        if (m_top.heads && (is_body || kind == RowKind::Group)) {
            const auto [first, last] = *m_top.heads;
            const bool repeated = m_sheet.repeat_rows && first >= first_repeated() && last <= last_repeated();
            const bool few = last - first < 8;
            for (std::size_t row = first; row <= last && few && !repeated; ++row) say_again(row);
        }
        if (m_top.group && (is_body || kind == RowKind::Head)) {
            say_again(*m_top.group);
            if (auto* name = std::get_if<std::string>(&again.back().cells.front().value))
                *name = base::say("{} (continued)", *name);
        }
        return again;
    }

    /// Nothing can stand between rows that are drawn, so the group is named in the last column, where it is
    /// free.
    void name_group_beside(std::size_t at)
    {
        if (!m_top.group || kind_of(m_sheet.rows[at]) != RowKind::Body) return;
        const auto* name = std::get_if<std::string>(&m_sheet.rows[*m_top.group].cells.front().value);
        Row& row = m_sheet.rows[at];
        std::size_t used = 0;
        for (const Cell& cell : row.cells) used += static_cast<std::size_t>(cell.span);
        const std::size_t last = m_sheet.columns.size() - 1;
        if (name == nullptr || used > last) return;
        Cell gap = gap_cell(), again = text_cell(base::say("{} (continued)", *name));
        again.role = Role::Note; // it is no value of that column
        gap.restates = again.restates = true;
        const std::size_t lines =
            line_starts(std::get<std::string>(again.value), m_sheet.columns[last].width).size();
        row.height = std::max(row.height, line_height * static_cast<double>(lines) + 1.5);
        row.cells.insert(row.cells.end(), last - used, gap);
        row.cells.push_back(std::move(again));
    }

    void put_in()
    {
        std::vector<Row> rows;
        rows.reserve(m_sheet.rows.size() + m_restated.size());
        std::vector<int> now;
        now.reserve(m_sheet.rows.size() + 1);
        auto next = m_restated.begin();
        for (std::size_t at = 0; at < m_sheet.rows.size(); ++at) {
            for (; next != m_restated.end() && next->before == at; ++next)
                rows.push_back(std::move(next->row));
            now.push_back(static_cast<int>(rows.size()));
            rows.push_back(std::move(m_sheet.rows[at]));
        }
        now.push_back(static_cast<int>(rows.size()));
        m_sheet.rows = std::move(rows);
        renumber(m_sheet, now);
    }

    struct Restated {
        std::size_t before = 0;
        Row row;
    };

    Sheet& m_sheet;
    std::vector<bool> m_ties, m_drawn;
    double m_page, m_repeated = 0, m_used = 0;
    ListTop m_top;
    std::vector<Restated> m_restated; ///< in order
};

} // namespace

double page_height(const Sheet& sheet, Paper paper)
{
    return printed_size(sheet, paper).height / scale_to_page(sheet, paper) * air;
}

void break_pages(Sheet& sheet, Paper paper)
{
    Pages(sheet, paper).lay_out();
}

} // namespace rekindle::report
