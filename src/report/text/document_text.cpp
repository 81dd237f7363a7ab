// SPDX-License-Identifier: MIT
#include "report/text/document_text.h"

#include "base/translate.h"
#include "report/fit.h"
#include "report/joined_rows.h"
#include "report/text/display_width.h"
#include "report/text/letter_directions.h"
#include "report/text/table_text.h"
#include "report/text_direction.h"

#include <algorithm>

namespace rekindle::report {
namespace {

/// A row that is one text over the whole width, not part of a table.
bool is_paragraph(const Row& row)
{
    if (row.cells.size() != 1) return false;
    switch (row.cells.front().role) {
    case Role::Title:
    case Role::Subtitle:
    case Role::Heading:
    case Role::Plain:
    case Role::Note:
        return true;
    default:
        return false;
    }
}

std::string paragraph_text(const Cell& cell)
{
    std::string text;
    std::size_t widest = 0;
    for (const std::string& line : wrapped(terminal_text(shown_text(cell.value)), page_columns)) {
        widest = std::max(widest, display_width(line));
        text += line + '\n';
    }
    if (cell.role == Role::Title) text += std::string(widest, '=') + '\n';
    if (cell.role == Role::Heading) text += std::string(widest, '-') + '\n';
    return text;
}

std::string chart_text(const Chart& chart)
{
    const std::string words = base::say("{} Its numbers stand in a table below.", chart.alt_text);
    return paragraph_text({words, Role::Note, Emphasis::None, 1});
}

/// Rows of a table are gathered, so that its columns are aligned from the first row to the last.
class Writing {
public:
    void add(const Row& row)
    {
        if (is_empty(row)) {
            end_table();
            space();
        } else if (is_paragraph(row)) {
            end_table();
            m_text += paragraph_text(row.cells.front());
        } else {
            m_table.push_back(&row);
        }
    }
    void add_chart(const std::string& chart)
    {
        end_table();
        space();
        m_text += chart;
        space();
    }
    std::string finished()
    {
        end_table();
        while (m_text.ends_with("\n\n")) m_text.pop_back();
        return std::move(m_text);
    }

private:
    void end_table()
    {
        if (!m_table.empty()) m_text += table_text(m_table);
        m_table.clear();
    }
    void space()
    {
        if (!m_text.empty() && !m_text.ends_with("\n\n")) m_text += '\n';
    }

    std::string m_text;
    std::vector<const Row*> m_table;
};

} // namespace

std::string sheet_text(const Sheet& sheet)
{
    std::vector<const Chart*> charts;
    for (const Chart& chart : sheet.charts) charts.push_back(&chart);
    std::stable_sort(charts.begin(), charts.end(),
                     [](const Chart* x, const Chart* y) { return x->row < y->row; });
    const std::vector<JoinedRow> rows = joined_rows(sheet);
    Writing writing;
    auto next = charts.begin();
    for (const JoinedRow& row : rows) {
        for (; next != charts.end() && (*next)->row < row.first; ++next)
            writing.add_chart(chart_text(**next));
        writing.add(row.row);
    }
    for (; next != charts.end(); ++next) writing.add_chart(chart_text(**next));
    return writing.finished();
}

std::string document_text(const Document& document)
{
    std::string text = paragraph_text({document.page_footer, Role::Note, Emphasis::None, 1});
    for (const Sheet& sheet : document.sheets) {
        if (sheet.print) text += "\n\n" + sheet_text(sheet);
    }
    return lines_as_the_language(text, reads_right_to_left(document.language));
}

} // namespace rekindle::report
