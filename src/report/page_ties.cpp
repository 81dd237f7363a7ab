// SPDX-License-Identifier: MIT
#include "report/page_ties.h"

#include "report/theme.h"

#include <algorithm>

namespace rekindle::report {
namespace {

constexpr int most_shared = 12; ///< rows that leave out what the first of them says

bool is_above(RowKind kind)
{
    return kind == RowKind::Heading || kind == RowKind::Group || kind == RowKind::Head;
}

/// Its first place is empty because the row above says the same.
bool leaves_out(const Row& row)
{
    const Cell& first = row.cells.front();
    return first.role != Role::Nothing && std::holds_alternative<std::monostate>(first.value);
}

void tie_charts(const Sheet& sheet, std::vector<bool>& ties)
{
    for (const Chart& chart : sheet.charts) {
        const double height = chart.height * 0.75; // 96 pixels an inch
        auto row = static_cast<std::size_t>(chart.row);
        if (row > 0) ties[row - 1] = true; // and with what it stands under
        for (double covered = 0; covered < height && row < ties.size(); ++row) {
            covered += height_of(sheet.rows[row]);
            if (covered < height) ties[row] = true;
        }
    }
}

} // namespace

RowKind kind_of(const Row& row)
{
    if (row.cells.empty()) return RowKind::Space;
    switch (row.cells.front().role) {
    case Role::Heading:
        return RowKind::Heading;
    case Role::Group:
        return RowKind::Group;
    case Role::Header:
    case Role::NumberHeader:
    case Role::SpanHeader:
        return RowKind::Head;
    case Role::Nothing:
    case Role::Text:
    case Role::Number:
    case Role::Middle:
    case Role::Link:
        return RowKind::Body;
    case Role::Note:
        return RowKind::Note;
    case Role::Title:
    case Role::Subtitle:
    case Role::Label:
    case Role::Plain:
        break;
    }
    return RowKind::Line;
}

double height_of(const Row& row)
{
    return row.height > 0 ? row.height : line_height;
}

std::vector<bool> ties_of(const Sheet& sheet)
{
    const std::size_t count = sheet.rows.size();
    std::vector<bool> ties(count, false);
    RowKind before = RowKind::Space, kind = count > 0 ? kind_of(sheet.rows[0]) : RowKind::Space;
    int shared = 0;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const RowKind next = kind_of(sheet.rows[i + 1]);
        const bool in_list = kind == RowKind::Body && next == RowKind::Body;
        shared = in_list && leaves_out(sheet.rows[i + 1]) ? shared + 1 : 0;
        const bool ends_list = in_list && (i + 2 == count || (kind_of(sheet.rows[i + 2]) != RowKind::Body &&
                                                              kind_of(sheet.rows[i + 2]) != RowKind::Group));
        ties[i] = is_above(kind) || (kind == RowKind::Line && next == RowKind::Head) ||
                  (kind != RowKind::Space && next == RowKind::Note) || (in_list && is_above(before)) ||
                  ends_list || (shared > 0 && shared < most_shared);
        before = kind;
        kind = next;
    }
    tie_charts(sheet, ties);
    return ties;
}

std::vector<bool> drawn_rows(const Sheet& sheet)
{
    std::vector<bool> drawn(sheet.rows.size(), false);
    for (const Chart& chart : sheet.charts) {
        for (const Series& series : chart.series) {
            for (const CellRange& range : {series.along, series.values}) {
                std::fill(drawn.begin() + range.first_row, drawn.begin() + range.last_row + 1, true);
            }
        }
    }
    return drawn;
}

} // namespace rekindle::report
