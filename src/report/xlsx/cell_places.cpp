// SPDX-License-Identifier: MIT
#include "report/xlsx/cell_places.h"

#include "report/xlsx/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>

namespace rekindle::report {
namespace {

constexpr std::size_t longest = 8'000;      ///< of the 8,192 characters a formula may have
constexpr std::size_t most_arguments = 250; ///< of the 255 a function may have

auto order_of(Anchor anchor)
{
    return std::tuple(anchor.of, anchor.which, anchor.part);
}

/// A sheet's name may hold anything but a few signs, so it always stands in apostrophes.
std::string quoted(const std::string& sheet_name)
{
    std::string text = "'";
    for (const char c : safe_label(sheet_name)) {
        text += c;
        if (c == '\'') text += c;
    }
    return text + "'!";
}

/// "$B$5", both counted from 0.
void add_address(std::string& text, std::uint16_t column, std::uint32_t row)
{
    text += '$';
    const std::size_t letters = text.size();
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        text.insert(letters, 1, static_cast<char>('A' + (left - 1) % 26));
    const fmt::format_int number(row + 1);
    text.append(1, '$').append(number.data(), number.size());
}

} // namespace

CellPlaces::CellPlaces(const Document& document)
{
    for (const Sheet& sheet : document.sheets) add(sheet);
    complete();
}

void CellPlaces::add(const Sheet& sheet)
{
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        int column = 0;
        for (const Cell& cell : sheet.rows[row].cells) {
            if (cell.anchor)
                m_places.push_back({cell.anchor, static_cast<std::uint32_t>(m_sheets.size()),
                                    static_cast<std::uint32_t>(row), static_cast<std::uint16_t>(column)});
            column += cell.span;
        }
    }
    m_sheets.push_back(sheet.name);
}

void CellPlaces::complete()
{
    std::ranges::stable_sort(m_places, {}, [](const Place& place) { return order_of(place.anchor); });
}

const CellPlaces::Place* CellPlaces::find(Anchor anchor) const
{
    const auto found = std::ranges::lower_bound(m_places, order_of(anchor), {},
                                                [](const Place& place) { return order_of(place.anchor); });
    return found != m_places.end() && found->anchor == anchor ? &*found : nullptr;
}

void CellPlaces::add(std::string& text, const Place& place, std::size_t sheet) const
{
    if (place.sheet != sheet) text += quoted(m_sheets[place.sheet]);
    add_address(text, place.column, place.row);
}

/// Cells that stand below one another are one range.
bool CellPlaces::add(std::string& text, const Anchors& cells, std::size_t sheet) const
{
    std::size_t arguments = 0;
    for (std::size_t i = 0; i < cells.size();) {
        const Place* const first = find(cells[i]);
        if (first == nullptr || ++arguments > most_arguments) return false;
        const Place* last = first;
        for (++i; i < cells.size(); ++i) {
            const Place* const next = find(cells[i]);
            if (next == nullptr || next->sheet != last->sheet || next->column != last->column ||
                next->row != last->row + 1)
                break;
            last = next;
        }
        if (arguments > 1) text += ',';
        add(text, *first, sheet);
        if (last == first) continue;
        text += ':';
        add_address(text, last->column, last->row);
    }
    return arguments > 0;
}

bool CellPlaces::add(std::string& text, const Operand& operand, std::size_t sheet) const
{
    if (const auto* number = std::get_if<double>(&operand)) {
        text += *number < 0 ? fmt::format("({})", *number) : fmt::format("{}", *number);
        return true;
    }
    if (const auto* cells = std::get_if<Anchors>(&operand)) return add(text, *cells, sheet);
    if (const auto* part = std::get_if<Formula>(&operand)) return add(text, *part, sheet);
    const Place* const place = find(std::get<Anchor>(operand));
    if (place == nullptr) return false;
    const std::string name = name_of(place->anchor);
    if (name.empty())
        add(text, *place, sheet);
    else
        text += name;
    return true;
}

bool CellPlaces::add(std::string& text, const Formula& formula, std::size_t sheet) const
{
    auto operand = formula.operands().begin();
    for (std::string_view left = formula.pattern(); !left.empty() && text.size() <= longest;) {
        const std::size_t place = left.find("{}");
        text += left.substr(0, place);
        if (place == std::string_view::npos) break;
        if (operand == formula.operands().end() || !add(text, *operand++, sheet)) return false;
        left.remove_prefix(place + 2);
    }
    return text.size() <= longest;
}

std::optional<std::string> CellPlaces::formula(const Formula& formula, std::size_t sheet) const
{
    std::string text = "=";
    return add(text, formula, sheet) ? std::optional(std::move(text)) : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> CellPlaces::names() const
{
    std::vector<std::pair<std::string, std::string>> result;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Place& place = m_places[i];
        if (i > 0 && m_places[i - 1].anchor == place.anchor) continue;
        const std::string name = name_of(place.anchor);
        if (name.empty()) continue;
        std::string where = "=";
        add(where, place, m_sheets.size());
        result.emplace_back(name, std::move(where));
    }
    return result;
}

} // namespace rekindle::report
