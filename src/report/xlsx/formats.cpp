// SPDX-License-Identifier: MIT
#include "report/xlsx/formats.h"

#include "report/plain_text.h"
#include "report/xlsx/checked.h"

#include <algorithm>
#include <string>

namespace rekindle::report {
namespace {

constexpr std::size_t number_formats = 32;
constexpr std::size_t general = 0, text_format = 1, integer = 2, percent = 3, day = 4, decimal = 8,
                      signed_decimal = 16;

struct NumberFormat {
    std::size_t operator()(std::monostate) const { return general; }
    // A cell formatted as text stays text when it is edited: "=1+1" does not come alive.
    std::size_t operator()(const std::string& text) const
    {
        return looks_like_formula(text) ? text_format : general;
    }
    std::size_t operator()(Integer) const { return integer; }
    std::size_t operator()(Percent) const { return percent; }
    std::size_t operator()(base::Date) const { return day; }
    std::size_t operator()(const Decimal& number) const
    {
        return (number.sign ? signed_decimal : decimal) +
               static_cast<std::size_t>(std::clamp(number.decimals, 0, 6));
    }
};

std::string code_of(std::size_t format)
{
    switch (format) {
    case general:
        return "";
    case text_format:
        return "@";
    case integer:
        return "0";
    case percent:
        return "0%";
    case day:
        return "yyyy-mm-dd";
    default:
        break;
    }
    const std::size_t places = format % 8;
    const std::string digits = places == 0 ? "0" : "0." + std::string(places, '0');
    return format < signed_decimal ? digits : "+" + digits + ";-" + digits + ";" + digits;
}

std::uint8_t border_of(Line line)
{
    switch (line) {
    case Line::None:
        return LXW_BORDER_NONE;
    case Line::Hair:
        return LXW_BORDER_HAIR;
    case Line::Thin:
        return LXW_BORDER_THIN;
    case Line::Medium:
        return LXW_BORDER_MEDIUM;
    }
    return LXW_BORDER_NONE;
}

lxw_format* make(lxw_workbook* workbook, const Look& look, const std::string& code)
{
    lxw_format* format = made(workbook_add_format(workbook));
    format_set_font_name(format, font_name);
    format_set_font_size(format, look.size);
    if (look.bold) format_set_bold(format);
    if (look.italic) format_set_italic(format);
    if (look.underline) format_set_underline(format, LXW_UNDERLINE_SINGLE);
    format_set_font_color(format, look.colour);
    if (look.fill != 0xFFFFFF) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, look.fill); // of a solid pattern the foreground is what shows
    }
    format_set_align(format, look.align == Align::Left     ? LXW_ALIGN_LEFT
                             : look.align == Align::Middle ? LXW_ALIGN_CENTER
                                                           : LXW_ALIGN_RIGHT);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (look.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(look.indent));
    if (look.wrap) format_set_text_wrap(format);
    if (look.line_below != Line::None) {
        format_set_bottom(format, border_of(look.line_below));
        format_set_bottom_color(format, look_of(look.line_below).colour);
    }
    if (!code.empty()) format_set_num_format(format, code.c_str());
    return format;
}

} // namespace

std::string number_format_of(const CellValue& value)
{
    return code_of(std::visit(NumberFormat{}, value));
}

lxw_format* Formats::of(const Cell& cell)
{
    const std::size_t number_format = std::visit(NumberFormat{}, cell.value);
    const std::size_t look =
        static_cast<std::size_t>(cell.role) * 4 + static_cast<std::size_t>(cell.emphasis);
    const std::size_t place = look * number_formats + number_format;
    if (place >= m_made.size()) m_made.resize(place + 1, nullptr);
    if (m_made[place] == nullptr)
        m_made[place] = distinct(look_of(cell.role, cell.emphasis), code_of(number_format));
    return m_made[place];
}

lxw_format* Formats::distinct(const Look& look, const std::string& code)
{
    // The library looks up a format that equals an earlier one anew for every cell, by all its properties.
    const auto same = [&](const Distinct& each) { return each.look == look && each.code == code; };
    const auto known = std::ranges::find_if(m_distinct, same);
    if (known != m_distinct.end()) return known->format;
    return m_distinct.emplace_back(Distinct{look, code, make(m_workbook, look, code)}).format;
}

} // namespace rekindle::report
