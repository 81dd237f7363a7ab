// SPDX-License-Identifier: MIT
#include "report/text/table_text.h"

#include "report/fit.h"
#include "report/text/column_widths.h"
#include "report/text/display_width.h"
#include "report/text/letter_directions.h"
#include "report/theme.h"

#include <algorithm>

namespace rekindle::report {
namespace {

struct Piece {
    std::string text;
    std::size_t column = 0, end = 0; ///< columns [column, end)
    Role role = Role::Text;
    bool breaks = false; ///< may be wrapped
};
using Pieces = std::vector<Piece>;

bool is_head(Role role)
{
    return role == Role::Header || role == Role::NumberHeader || role == Role::SpanHeader;
}

std::string underscored(const std::string& text)
{
    return text.empty() ? text : "_" + text + "_";
}

Pieces pieces_of(const Row& row)
{
    Pieces pieces;
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
        Piece piece;
        piece.text = terminal_text(shown_text(cell.value));
        if (look_of(cell.role, cell.emphasis).underline) piece.text = underscored(piece.text);
        piece.column = column;
        column += static_cast<std::size_t>(std::max(1, cell.span));
        piece.end = column;
        piece.role = cell.role;
        piece.breaks = std::holds_alternative<std::string>(cell.value);
        if (!piece.text.empty()) pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<ColumnNeeds> needs_of(const std::vector<Pieces>& lines)
{
    static constexpr std::size_t longest_unbroken = 16;
    std::size_t columns = 0;
    for (const Pieces& line : lines) {
        if (!line.empty()) columns = std::max(columns, line.back().end);
    }
    std::vector<ColumnNeeds> needs(columns);
    const auto need = [](const Piece& piece) -> ColumnNeeds {
        const std::size_t width = display_width(piece.text);
        if (!piece.breaks) return {width, width};
        return {std::min(longest_word(piece.text), longest_unbroken),
                is_head(piece.role) ? longest_word(piece.text) : width};
    };
    const auto raise = [](ColumnNeeds& column, ColumnNeeds more) {
        column.least = std::max(column.least, more.least);
        column.most = std::max({column.most, more.most, column.least});
    };
    for (const Pieces& line : lines) {
        for (const Piece& piece : line) {
            if (piece.end - piece.column == 1) raise(needs[piece.column], need(piece));
        }
    }
    // What stands over several columns asks the last of them for what the others do not give.
    for (const Pieces& line : lines) {
        for (const Piece& piece : line) {
            if (piece.end - piece.column == 1 || piece.role == Role::SpanHeader || piece.role == Role::Group)
                continue;
            ColumnNeeds more = need(piece);
            for (std::size_t i = piece.column; i + 1 < piece.end; ++i) {
                if (needs[i].most == 0) continue;
                more.least -= std::min(more.least, needs[i].least + column_gap);
                more.most -= std::min(more.most, needs[i].most + column_gap);
            }
            raise(needs[piece.end - 1], more);
        }
    }
    return needs;
}

void append_to(std::string& line, std::size_t& width, const std::string& text, std::size_t at)
{
    if (text.empty()) return;
    line.append(at > width ? at - width : 0, ' ');
    width = std::max(width, at) + display_width(text);
    line += set_apart(text);
}

/// The pieces of a line that begin in a band, with where they stand.
struct Placed {
    std::vector<std::string> lines;
    std::size_t at = 0, width = 0;
    Align align = Align::Left;
};

std::vector<Placed> placed(const Pieces& line, const Band& band, std::size_t indent)
{
    std::vector<std::size_t> begins;
    std::size_t at = indent;
    for (const std::size_t width : band.widths) {
        begins.push_back(at);
        if (width > 0) at += width + column_gap;
    }
    begins.push_back(at);
    std::vector<Placed> result;
    for (const Piece& piece : line) {
        // A piece that begins in a column that is left out stands in the next one.
        std::size_t first = piece.column;
        const bool is_last_band = band.end >= piece.end;
        if (first < band.first || first >= band.end) continue;
        const std::size_t end = is_last_band ? piece.end : band.end;
        const std::size_t from = begins[first - band.first], to = begins[end - band.first];
        Placed place;
        place.at = from;
        place.width = to > from + column_gap ? to - from - column_gap : 0;
        if (place.width == 0) continue;
        place.align = look_of(piece.role, Emphasis::None).align;
        place.lines = piece.breaks ? wrapped(piece.text, place.width) : std::vector{piece.text};
        result.push_back(std::move(place));
    }
    return result;
}

void append_row(std::string& text, const Pieces& line, const Band& band, std::size_t indent)
{
    const std::vector<Placed> places = placed(line, band, indent);
    std::size_t height = 0;
    for (const Placed& place : places) height = std::max(height, place.lines.size());
    for (std::size_t i = 0; i < height; ++i) {
        std::string out;
        std::size_t width = 0;
        for (const Placed& place : places) {
            if (i >= place.lines.size()) continue;
            const std::string& piece = place.lines[i];
            const std::size_t wide = display_width(piece);
            const std::size_t spare = place.width > wide ? place.width - wide : 0;
            const std::size_t before = place.align == Align::Left     ? 0
                                       : place.align == Align::Middle ? spare / 2
                                                                      : spare;
            append_to(out, width, piece, place.at + before);
        }
        text += out + '\n';
    }
}

} // namespace

std::string table_text(const std::vector<const Row*>& rows)
{
    std::vector<Pieces> lines;
    lines.reserve(rows.size());
    for (const Row* row : rows) lines.push_back(pieces_of(*row));
    const std::vector<Band> bands = bands_of(needs_of(lines), page_columns);
    std::size_t width = 0; // of the widest band
    for (std::size_t i = 0; i < bands.size(); ++i) {
        std::size_t end = i == 0 ? 0 : band_indent;
        for (const std::size_t each : bands[i].widths) end += each > 0 ? each + column_gap : 0;
        width = std::max(width, end - std::min(end, column_gap));
    }
    std::string text;
    bool under_head = false;
    for (const Pieces& line : lines) {
        const bool head = !line.empty() && std::all_of(line.begin(), line.end(), [](const Piece& piece) {
            return is_head(piece.role);
        });
        if (under_head && !head) text += std::string(width, '-') + '\n';
        under_head = head;
        for (std::size_t i = 0; i < bands.size(); ++i)
            append_row(text, line, bands[i], i == 0 ? 0 : band_indent);
    }
    return text;
}

} // namespace rekindle::report
