// SPDX-License-Identifier: MIT
#include "report/xlsx/write_xlsx.h"

#include "base/number.h"
#include "base/translate.h"
#include "report/files/new_file.h"
#include "report/theme.h"
#include "report/xlsx/cell_places.h"
#include "report/xlsx/checked.h"
#include "report/xlsx/closing_day.h"
#include "report/xlsx/formats.h"
#include "report/xlsx/private_folder.h"
#include "report/xlsx/quiet_errors.h"
#include "report/xlsx/read_back.h"
#include "report/xlsx/safe_text.h"
#include "report/xlsx/write_chart.h"

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

namespace rekindle::report {
namespace {

/// A workbook that is freed when something fails before it is closed.
class Workbook {
public:
    Workbook(const std::filesystem::path& file, const std::filesystem::path& folder)
        : m_folder(folder.string())
    {
        lxw_workbook_options options{};
        options.tmpdir = m_folder.data();
        const QuietErrors quiet;
        m_workbook = made(workbook_new_opt(file.c_str(), &options));
    }
    ~Workbook() { lxw_workbook_free(m_workbook); }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    lxw_workbook* get() const { return m_workbook; }
    void close()
    {
        lxw_workbook* workbook = m_workbook;
        m_workbook = nullptr; // workbook_close() frees it, also when it fails
        const QuietErrors quiet;
        checked(workbook_close(workbook));
    }

private:
    std::string m_folder;
    lxw_workbook* m_workbook = nullptr;
};

/// Writes the value of a cell at a place.
struct WriteValue {
    lxw_worksheet* worksheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format* format;

    void operator()(std::monostate) const { checked(worksheet_write_blank(worksheet, row, column, format)); }
    void operator()(const std::string& text) const
    {
        checked(worksheet_write_string(worksheet, row, column, safe_cell_text(text).c_str(), format));
    }
    void operator()(Integer number) const { number_at(static_cast<double>(number.value)); }
    void operator()(const Decimal& number) const { number_at(number.value); }
    void operator()(Percent share) const { number_at(share.value); }
    void operator()(base::Date day) const { number_at(serial_day(day)); }

private:
    void number_at(double number) const
    {
        checked(worksheet_write_number(worksheet, row, column, base::at_15_digits(number), format));
    }
};

/// Writes the value with the formula that computes it anew.
struct WriteFormula {
    lxw_worksheet* worksheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format* format;
    const std::string& formula;

    bool operator()(std::monostate) const { return false; }
    bool operator()(const std::string&) const { return false; }
    bool operator()(Integer number) const { return number_of(static_cast<double>(number.value)); }
    bool operator()(const Decimal& number) const { return number_of(number.value); }
    bool operator()(Percent share) const { return number_of(share.value); }
    bool operator()(base::Date day) const { return number_of(serial_day(day)); }

private:
    bool number_of(double number) const
    {
        checked(worksheet_write_formula_num(worksheet, row, column, formula.c_str(), format,
                                            base::at_15_digits(number)));
        return true;
    }
};

void write_row(lxw_worksheet* worksheet, Formats& formats, const CellPlaces& places, std::size_t sheet,
               lxw_row_t at, const Row& row)
{
    if (row.height > 0) checked(worksheet_set_row(worksheet, at, row.height, nullptr));
    int column = 0;
    for (const Cell& cell : row.cells) {
        const auto first = static_cast<lxw_col_t>(column);
        const bool is_nothing =
            cell.role == Role::Nothing && std::holds_alternative<std::monostate>(cell.value);
        if (!is_nothing) {
            lxw_format* format = formats.of(cell);
            if (cell.span > 1) {
                const auto last = static_cast<lxw_col_t>(column + cell.span - 1);
                checked(worksheet_merge_range(worksheet, at, first, at, last, "", format));
            }
            const auto formula = cell.formula ? places.formula(cell.formula, sheet) : std::nullopt;
            if (!formula || !std::visit(WriteFormula{worksheet, at, first, format, *formula}, cell.value))
                std::visit(WriteValue{worksheet, at, first, format}, cell.value);
        }
        column += cell.span;
    }
}

void write_data_bars(lxw_worksheet* worksheet, const DataBars& bars)
{
    lxw_conditional_format shown{};
    shown.type = LXW_CONDITIONAL_DATA_BAR;
    shown.data_bar_2010 = LXW_TRUE; // a full bar, as long on a zero as on nothing
    shown.bar_solid = LXW_TRUE;
    shown.bar_color = bar_colour(bars.mark);
    shown.min_rule_type = shown.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    shown.min_value = bars.least;
    shown.max_value = bars.most;
    const auto column = static_cast<lxw_col_t>(bars.cells.column);
    checked(worksheet_conditional_format_range(worksheet, static_cast<lxw_row_t>(bars.cells.first_row),
                                               column, static_cast<lxw_row_t>(bars.cells.last_row), column,
                                               &shown));
}

/// To a sheet of this workbook and nowhere else: the cell holds the name of one.
void write_link(lxw_worksheet* worksheet, Formats& formats, const Document& document, const Sheet& sheet,
                int row)
{
    const Cell& cell = sheet.rows[static_cast<std::size_t>(row)].cells.front();
    const auto* const name = std::get_if<std::string>(&cell.value);
    if (name == nullptr || std::ranges::find(document.sheets, *name, &Sheet::name) == document.sheets.end())
        return;
    const std::string shown = safe_label(*name);
    std::string place = shown;
    for (std::size_t at = 0; (at = place.find('\'', at)) != std::string::npos; at += 2) place.insert(at, "'");
    checked(worksheet_write_url_opt(worksheet, static_cast<lxw_row_t>(row), 0,
                                    ("internal:'" + place + "'!A1").c_str(), formats.of(cell), shown.c_str(),
                                    nullptr));
}

void set_up_printing(lxw_worksheet* worksheet, const Document& document, const Sheet& sheet)
{
    constexpr std::uint8_t letter = 1, a4 = 9;
    worksheet_set_paper(worksheet, document.paper == Paper::A4 ? a4 : letter);
    if (sheet.landscape) worksheet_set_landscape(worksheet);
    worksheet_fit_to_pages(worksheet, 1, 0); // one page wide, as long as it needs to be
    worksheet_set_margins(worksheet, margins.left, margins.right, margins.top, margins.bottom);
    if (sheet.repeat_rows) {
        checked(worksheet_repeat_rows(worksheet, static_cast<lxw_row_t>(sheet.repeat_rows->first),
                                      static_cast<lxw_row_t>(sheet.repeat_rows->second)));
    }
    const std::size_t rows = sheet.print ? sheet.rows.size() : static_cast<std::size_t>(sheet.freeze_rows);
    if (!sheet.columns.empty())
        checked(worksheet_print_area(worksheet, 0, 0,
                                     static_cast<lxw_row_t>(std::max<std::size_t>(rows, 1) - 1),
                                     static_cast<lxw_col_t>(sheet.columns.size() - 1)));
    std::vector<lxw_row_t> breaks;
    for (std::size_t i = 1; i < sheet.rows.size() && breaks.size() < LXW_BREAKS_MAX; ++i) {
        if (sheet.rows[i].page_break_before) breaks.push_back(static_cast<lxw_row_t>(i));
    }
    if (!breaks.empty()) {
        breaks.push_back(0);
        checked(worksheet_set_h_pagebreaks(worksheet, breaks.data()));
    }
    const std::string pages = base::say("Page {} of {}", "&P", "&N");
    const std::string header =
        "&L" + safe_page_text(document.page_header) + "&R" + safe_page_text(sheet.name);
    const std::string footer = "&L" + safe_page_text(document.page_footer) + "&R" + pages;
    checked(worksheet_set_header(worksheet, header.c_str()));
    checked(worksheet_set_footer(worksheet, footer.c_str()));
}

void write_sheet(lxw_workbook* workbook, Formats& formats, const CellPlaces& places, const Document& document,
                 std::size_t number)
{
    const Sheet& sheet = document.sheets[number];
    lxw_worksheet* worksheet = made(workbook_add_worksheet(workbook, safe_label(sheet.name).c_str()));
    worksheet_set_tab_color(worksheet, tab_colour(sheet.kind));
    worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        checked(worksheet_set_column(worksheet, column, column, sheet.columns[i].width, nullptr));
    }
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        write_row(worksheet, formats, places, number, static_cast<lxw_row_t>(i), sheet.rows[i]);
    }
    if (sheet.filter_rows && !sheet.columns.empty())
        checked(worksheet_autofilter(worksheet, static_cast<lxw_row_t>(sheet.filter_rows->first), 0,
                                     static_cast<lxw_row_t>(sheet.filter_rows->second),
                                     static_cast<lxw_col_t>(sheet.columns.size() - 1)));
    if (sheet.freeze_rows > 0 || sheet.freeze_columns > 0) {
        worksheet_freeze_panes(worksheet, static_cast<lxw_row_t>(sheet.freeze_rows),
                               static_cast<lxw_col_t>(sheet.freeze_columns));
    }
    set_up_printing(worksheet, document, sheet);
    for (const DataBars& bars : sheet.data_bars) write_data_bars(worksheet, bars);
    for (const int row : sheet.links) write_link(worksheet, formats, document, sheet, row);
    for (const Chart& chart : sheet.charts) write_chart(workbook, worksheet, sheet, chart);
}

void set_properties(lxw_workbook* workbook, const Document& document)
{
    std::string title = safe_label(document.title);
    lxw_doc_properties properties{};
    properties.title = title.data();
    // 0 would mean now.
    properties.created = std::max<std::time_t>(1, std::chrono::system_clock::to_time_t(document.created));
    checked(workbook_set_properties(workbook, &properties));
}

} // namespace

void write_xlsx(Document document, const std::filesystem::path& file, const WhenComplete& when_complete)
{
    NewFile target(file);
    const PrivateFolder folder(target.path().parent_path());
    Workbook workbook(target.path(), folder.path());
    set_properties(workbook.get(), document);
    Formats formats(workbook.get());
    const CellPlaces places(document);
    for (std::size_t i = 0; i < document.sheets.size(); ++i) {
        write_sheet(workbook.get(), formats, places, document, i);
        document.sheets[i].rows = {}; // the library has them now
    }
    for (const auto& [name, place] : places.names())
        checked(workbook_define_name(workbook.get(), name.c_str(), place.c_str()));
    {
        const ClosingDay day(document.created);
        workbook.close();
    }
    demand_whole(target.path());
    target.keep(when_complete);
}

} // namespace rekindle::report
