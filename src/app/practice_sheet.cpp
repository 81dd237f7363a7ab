// SPDX-License-Identifier: MIT
#include "app/practice_sheet.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace rekindle::app {
namespace {

using report::Grid;
using report::Lines;
using report::Piece;
using report::Role;
using report::Tick;
using report::Ticks;
using report::Words;

constexpr std::string_view box = "\u2610", line_to_write_on = "____";

std::optional<std::string> behind(std::string_view start, std::string_view line)
{
    if (!line.starts_with(start)) return std::nullopt;
    return std::string(base::trimmed(line.substr(start.size())));
}

/// "Counselor: ____ Date: ____": what stands before each line, where nothing else is in it.
std::vector<std::string> before_lines(const std::string& paragraph)
{
    std::vector<std::string> labels;
    std::string_view rest = paragraph;
    while (!rest.empty()) {
        const std::size_t at = rest.find(line_to_write_on);
        if (at == std::string_view::npos || base::trimmed(rest.substr(0, at)).empty()) return {};
        const std::string label(base::trimmed(rest.substr(0, at)));
        if (label.back() != ':') return {};
        labels.push_back(label);
        const std::size_t end = std::min(rest.find_first_not_of('_', at), rest.size());
        rest = base::trimmed(rest.substr(end));
    }
    return labels;
}

/// The cells of "| a | b |".
std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells = base::split(line, '|');
    if (!cells.empty()) cells.erase(cells.begin());
    if (!cells.empty()) cells.pop_back();
    for (std::string& cell : cells) {
        cell = std::string(base::trimmed(cell));
        if (cell.find_first_not_of('_') == std::string::npos) cell.clear(); // the cell is there to write in
    }
    return cells;
}

bool is_rule(const std::string& line)
{
    return line.find_first_not_of("|-: ") == std::string::npos;
}

/// Takes the lines of a text one by one.
class Printing {
public:
    explicit Printing(std::string what_is_signed) : m_what_is_signed(std::move(what_is_signed)) {}

    void add(const std::string& line)
    {
        if (!line.starts_with("|")) end_table();
        if (line.empty()) return;
        if (const auto title = behind("# ", line)) return words(*title, Role::Title);
        if (const auto heading = behind("## ", line)) {
            m_section = m_pieces.size();
            return words(*heading, Role::Heading, true);
        }
        if (line.starts_with("|")) return row(line);
        const auto item = behind("- ", line);
        if (const auto ticked = behind(box, item.value_or(line))) return tick(*ticked);
        if (item) return listed(*item);
        if (line.starts_with("Text `") || line.starts_with("Sample."))
            return words(without_marks(line), Role::Note);
        paragraph(line);
    }

    std::vector<Piece> take()
    {
        end_table();
        return std::move(m_pieces);
    }

private:
    static std::string without_marks(std::string text)
    {
        std::erase(text, '`');
        return text;
    }

    void words(const std::string& text, Role role, bool with_next = false)
    {
        m_pieces.emplace_back();
        m_pieces.back().parts.emplace_back(Words{text, role});
        m_pieces.back().with_next = with_next;
    }

    void listed(const std::string& text)
    {
        words(text, Role::Plain);
        m_pieces.back().number = "\u2022";
    }

    void tick(const std::string& text)
    {
        const auto labels = before_lines(text);
        m_pieces.emplace_back();
        m_pieces.back().parts.emplace_back(
            Ticks{true, {Tick{"", labels.size() == 1 ? labels.front() : text, labels.size() == 1}}});
    }

    void paragraph(const std::string& text)
    {
        const auto labels = before_lines(text);
        if (labels.empty()) return words(text, Role::Plain);
        // A signature alone on a page would be one to anything.
        for (std::size_t i = m_section; i < m_pieces.size(); ++i) m_pieces[i].with_next = true;
        if (labels.front() == "Signature:" && !m_what_is_signed.empty() && m_section < m_pieces.size())
            m_pieces[m_section].parts.emplace_back(Words{std::exchange(m_what_is_signed, {}), Role::Label});
        m_pieces.emplace_back();
        for (const std::string& label : labels) m_pieces.back().parts.emplace_back(Lines{label});
    }

    void row(const std::string& line)
    {
        if (is_rule(line)) return;
        if (m_table.columns.empty()) {
            for (const std::string& title : cells_of(line)) m_table.columns.push_back({title, 1});
        } else {
            m_table.rows.push_back(cells_of(line));
        }
    }

    /// The first column names what the others are about, and is wider.
    void end_table()
    {
        if (m_table.columns.empty()) return;
        m_table.columns.front().share = 1.6;
        m_pieces.emplace_back();
        m_pieces.back().parts.emplace_back(std::exchange(m_table, {}));
    }

    std::string m_what_is_signed; ///< until it is said
    std::vector<Piece> m_pieces;
    std::size_t m_section = 0; ///< where it begins
    Grid m_table;
};

} // namespace

report::Handout practice_sheet(const domain::PracticeText& text, base::Date printed)
{
    report::Handout handout;
    handout.created = printed;
    handout.language = "en";
    std::vector<std::string> lines;
    for (const std::string& line : base::split(text.words, '\n')) {
        lines.emplace_back(base::trimmed(line));
        if (const auto title = behind("# ", lines.back()); title && handout.title.empty())
            handout.title = *title;
    }
    handout.below = base::say("{}, version {}", handout.title, text.version);
    Printing printing(handout.below);
    for (const std::string& line : lines) printing.add(line);
    handout.pieces = printing.take();
    return handout;
}

} // namespace rekindle::app
