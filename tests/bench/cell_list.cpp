// SPDX-License-Identifier: MIT
#include "cell_list.h"

#include "base/number.h"
#include "base/translate.h"
#include "report/theme.h"
#include "report/xlsx/cell_places.h"
#include "report/xlsx/formats.h"
#include "report/xlsx/safe_text.h"
#include "report/xlsx/write_chart.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <tuple>

namespace rekindle::bench {
namespace {

using namespace report;

class List {
public:
    void number(std::int64_t value)
    {
        const auto narrow = static_cast<std::int32_t>(value);
        add(&narrow, sizeof narrow);
    }
    void real(double value) { add(&value, sizeof value); }
    void text(const std::string& value)
    {
        number(static_cast<std::int64_t>(value.size()));
        add(value.c_str(), value.size() + 1);
    }
    void list(const List& other) { m_bytes += other.m_bytes; }
    const std::string& bytes() const { return m_bytes; }

private:
    void add(const void* bytes, std::size_t size) { m_bytes.append(static_cast<const char*>(bytes), size); }
    std::string m_bytes;
};

/// The formats in use, each described once, in the order of their first use.
class FormatList {
public:
    int of(const Cell& cell)
    {
        const std::tuple key{cell.role, cell.emphasis, number_format_of(cell.value)};
        const auto [found, is_new] = m_places.try_emplace(key, static_cast<int>(m_places.size()));
        if (is_new) describe(look_of(cell.role, cell.emphasis), std::get<2>(key));
        return found->second;
    }
    void write(List& out) const
    {
        out.number(static_cast<std::int64_t>(m_places.size()));
        out.list(m_described);
    }

private:
    void describe(const Look& look, const std::string& code)
    {
        m_described.text(font_name);
        m_described.real(look.size);
        for (const bool is : {look.bold, look.italic, look.underline}) m_described.number(is);
        m_described.number(look.colour);
        m_described.number(look.fill);
        m_described.number(look.align == Align::Left     ? LXW_ALIGN_LEFT
                           : look.align == Align::Middle ? LXW_ALIGN_CENTER
                                                         : LXW_ALIGN_RIGHT);
        m_described.number(look.indent);
        m_described.number(look.wrap);
        m_described.number(look.line_below == Line::None   ? LXW_BORDER_NONE
                           : look.line_below == Line::Hair ? LXW_BORDER_HAIR
                           : look.line_below == Line::Thin ? LXW_BORDER_THIN
                                                           : LXW_BORDER_MEDIUM);
        m_described.number(look.line_below == Line::Hair ? 0xC3CAD4 : 0x8A94A3);
        m_described.text(code);
    }

    std::map<std::tuple<Role, Emphasis, std::string>, int> m_places;
    List m_described;
};

struct WriteValue {
    List& out;
    void operator()(std::monostate) const { out.number(0); }
    void operator()(const std::string& text) const
    {
        out.number(1);
        out.text(safe_cell_text(text));
    }
    void operator()(Integer value) const { number(static_cast<double>(value.value)); }
    void operator()(const Decimal& value) const { number(base::at_15_digits(value.value)); }
    void operator()(Percent value) const { number(base::at_15_digits(value.value)); }
    void operator()(base::Date value) const { number(serial_day(value)); }
    void number(double value) const
    {
        out.number(formula ? 3 : 2);
        if (formula) out.text(*formula);
        out.real(value);
    }
    std::optional<std::string> formula = {};
};

void write_row(List& out, FormatList& formats, const CellPlaces& places, std::size_t sheet, const Row& row)
{
    List cells;
    int column = 0, count = 0;
    for (const Cell& cell : row.cells) {
        if (cell.role != Role::Nothing || !std::holds_alternative<std::monostate>(cell.value)) {
            cells.number(column);
            cells.number(cell.span);
            cells.number(formats.of(cell));
            const auto formula = cell.formula ? places.formula(cell.formula, sheet) : std::nullopt;
            std::visit(WriteValue{cells, formula}, cell.value);
            ++count;
        }
        column += cell.span;
    }
    out.real(row.height);
    out.number(count);
    out.list(cells);
}

void write_printing(List& out, const Document& document, const Sheet& sheet)
{
    out.number(document.paper == Paper::A4 ? 9 : 1);
    out.number(sheet.landscape);
    out.number(sheet.repeat_rows ? sheet.repeat_rows->first : -1);
    out.number(sheet.repeat_rows ? sheet.repeat_rows->second : -1);
    out.number(sheet.print ? static_cast<std::int64_t>(sheet.rows.size()) - 1
                           : std::max(sheet.freeze_rows, 1) - 1);
    out.number(static_cast<std::int64_t>(sheet.columns.size()) - 1);
    std::vector<std::size_t> breaks;
    for (std::size_t i = 1; i < sheet.rows.size() && breaks.size() < LXW_BREAKS_MAX; ++i) {
        if (sheet.rows[i].page_break_before) breaks.push_back(i);
    }
    out.number(static_cast<std::int64_t>(breaks.size()));
    for (const std::size_t at : breaks) out.number(static_cast<std::int64_t>(at));
    out.text("&L" + safe_page_text(document.page_header) + "&R" + safe_page_text(sheet.name));
    out.text("&L" + safe_page_text(document.page_footer) + "&R" + base::say("Page {} of {}", "&P", "&N"));
}

void write_data_bars(List& out, const DataBars& bars)
{
    for (const int place : {bars.cells.column, bars.cells.first_row, bars.cells.last_row}) out.number(place);
    out.real(bars.least);
    out.real(bars.most);
    out.number(bar_colour(bars.mark));
}

void write_link(List& out, FormatList& formats, const Sheet& sheet, int row)
{
    const Cell& cell = sheet.rows[static_cast<std::size_t>(row)].cells.front();
    const std::string& name = std::get<std::string>(cell.value);
    out.number(row);
    out.text("internal:'" + name + "'!A1");
    out.number(formats.of(cell));
    out.text(name);
}

void write_series(List& out, const Series& series)
{
    for (const CellRange& range : {series.along, series.values}) {
        for (const int place : {range.column, range.first_row, range.last_row}) out.number(place);
    }
    out.number(series.name_row);
    out.number(series.name_column);
    const MarkLook look = look_of(series.mark);
    out.number(look.colour);
    out.real(look.width);
    out.number(look.stroke == MarkLook::Stroke::Solid      ? LXW_CHART_LINE_DASH_SOLID
               : look.stroke == MarkLook::Stroke::Dash     ? LXW_CHART_LINE_DASH_DASH
               : look.stroke == MarkLook::Stroke::LongDash ? LXW_CHART_LINE_DASH_LONG_DASH
                                                           : LXW_CHART_LINE_DASH_SQUARE_DOT);
    out.number(look.shape == MarkLook::Shape::None     ? LXW_CHART_MARKER_NONE
               : look.shape == MarkLook::Shape::Circle ? LXW_CHART_MARKER_CIRCLE
               : look.shape == MarkLook::Shape::Square ? LXW_CHART_MARKER_SQUARE
                                                       : LXW_CHART_MARKER_DIAMOND);
    out.number(series.values.last_row - series.values.first_row < 40 ? 8 : 4);
    out.real(series.error);
}

void write_chart(List& out, const Chart& chart)
{
    out.number(static_cast<std::int64_t>(chart.series.size()));
    for (const Series& series : chart.series) write_series(out, series);
    out.text(safe_label(chart.day_axis));
    out.real(serial_day(chart.first_day));
    out.real(serial_day(chart.last_day));
    out.real(chart.day_step);
    out.text(safe_label(chart.value_axis));
    out.text(chart.percent ? "0%" : "General");
    for (const double value : {chart.least, chart.most, chart.step}) out.real(value);
    out.text(safe_label(chart.title));
    out.real(chart.width / 480.0);
    out.real(chart.height / 288.0);
    out.text(safe_label(chart.alt_text, 340));
    out.number(chart.row);
    out.number(chart.column);
}

void write_sheet(List& out, FormatList& formats, const CellPlaces& places, const Document& document,
                 std::size_t number)
{
    const Sheet& sheet = document.sheets[number];
    out.text(safe_label(sheet.name));
    out.number(tab_colour(sheet.kind));
    out.number(static_cast<std::int64_t>(sheet.columns.size()));
    for (const Column& column : sheet.columns) out.real(column.width);
    out.number(static_cast<std::int64_t>(sheet.rows.size()));
    for (const Row& row : sheet.rows) write_row(out, formats, places, number, row);
    out.number(sheet.filter_rows ? sheet.filter_rows->first : -1);
    out.number(sheet.filter_rows ? sheet.filter_rows->second : -1);
    out.number(sheet.freeze_rows);
    out.number(sheet.freeze_columns);
    write_printing(out, document, sheet);
    out.number(static_cast<std::int64_t>(sheet.data_bars.size()));
    for (const DataBars& bars : sheet.data_bars) write_data_bars(out, bars);
    out.number(static_cast<std::int64_t>(sheet.links.size()));
    for (const int row : sheet.links) write_link(out, formats, sheet, row);
    out.number(static_cast<std::int64_t>(sheet.charts.size()));
    for (const Chart& chart : sheet.charts) write_chart(out, chart);
}

} // namespace

void write_cell_list(const Document& document, const std::filesystem::path& file)
{
    List head, sheets;
    FormatList formats;
    head.text(safe_label(document.title));
    head.real(static_cast<double>(
        std::max<std::time_t>(1, std::chrono::system_clock::to_time_t(document.created))));
    const CellPlaces places(document);
    for (std::size_t i = 0; i < document.sheets.size(); ++i)
        write_sheet(sheets, formats, places, document, i);
    sheets.number(static_cast<std::int64_t>(places.names().size()));
    for (const auto& [name, place] : places.names()) {
        sheets.text(name);
        sheets.text(place);
    }
    formats.write(head);
    head.number(static_cast<std::int64_t>(document.sheets.size()));
    head.list(sheets);
    std::ofstream(file, std::ios::binary) << head.bytes();
}

} // namespace rekindle::bench
