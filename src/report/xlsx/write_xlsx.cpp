// SPDX-License-Identifier: MIT
#include "report/xlsx/write_xlsx.h"

#include "base/translate.h"
#include "report/files/new_file.h"
#include "report/theme.h"
#include "report/xlsx/checked.h"
#include "report/xlsx/closing_day.h"
#include "report/xlsx/formats.h"
#include "report/xlsx/formula_texts.h"
#include "report/xlsx/packing_beside.h"
#include "report/xlsx/private_folder.h"
#include "report/xlsx/quiet_errors.h"
#include "report/xlsx/read_back.h"
#include "report/xlsx/safe_text.h"
#include "report/xlsx/sheets_beside.h"
#include "report/xlsx/write_cells.h"
#include "report/xlsx/write_chart.h"

#include <algorithm>
#include <ctime>
#include <optional>
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

/// A cell that leads to the sheet it names: to one of this workbook and nowhere else.
struct Link {
    lxw_worksheet* worksheet;
    lxw_row_t row;
    lxw_format* format;
    std::string name;
};

void write_link(const Link& link)
{
    const std::string shown = safe_label(link.name);
    std::string place = shown;
    for (std::size_t at = 0; (at = place.find('\'', at)) != std::string::npos; at += 2) place.insert(at, "'");
    checked(worksheet_write_url_opt(link.worksheet, link.row, 0, ("internal:'" + place + "'!A1").c_str(),
                                    link.format, shown.c_str(), nullptr));
}

void set_up_pages(lxw_worksheet* worksheet, const Sheet& sheet)
{
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
}

void set_up_paper(lxw_worksheet* worksheet, const Document& document, const std::string& sheet_name)
{
    constexpr std::uint8_t letter = 1, a4 = 9;
    worksheet_set_paper(worksheet, document.paper == Paper::A4 ? a4 : letter);
    const std::string pages = base::say("Page {} of {}", "&P", "&N");
    const std::string header =
        "&L" + safe_page_text(document.page_header) + "&R" + safe_page_text(sheet_name);
    const std::string footer = "&L" + safe_page_text(document.page_footer) + "&R" + pages;
    checked(worksheet_set_header(worksheet, header.c_str()));
    checked(worksheet_set_footer(worksheet, footer.c_str()));
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

/// A workbook that grows by sheets. What needs all of them waits for the last.
class Making {
public:
    explicit Making(const std::filesystem::path& file)
        : m_file(file), m_folder(m_file.path().parent_path()), m_workbook(m_file.path(), m_folder.path())
    {
    }

    /// Its rows go when they are written: the library has them then.
    void add(Sheet sheet)
    {
        lxw_worksheet* worksheet =
            made(workbook_add_worksheet(m_workbook.get(), safe_label(sheet.name).c_str()));
        worksheet_set_tab_color(worksheet, tab_colour(sheet.kind));
        worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            checked(worksheet_set_column(worksheet, column, column, sheet.columns[i].width, nullptr));
        }
        write_cells(worksheet, m_formats, sheet, m_formulas);
        if (sheet.filter_rows && !sheet.columns.empty())
            checked(worksheet_autofilter(worksheet, static_cast<lxw_row_t>(sheet.filter_rows->first), 0,
                                         static_cast<lxw_row_t>(sheet.filter_rows->second),
                                         static_cast<lxw_col_t>(sheet.columns.size() - 1)));
        if (sheet.freeze_rows > 0 || sheet.freeze_columns > 0) {
            worksheet_freeze_panes(worksheet, static_cast<lxw_row_t>(sheet.freeze_rows),
                                   static_cast<lxw_col_t>(sheet.freeze_columns));
        }
        set_up_pages(worksheet, sheet);
        for (const DataBars& bars : sheet.data_bars) write_data_bars(worksheet, bars);
        keep_links(worksheet, sheet);
        for (const Chart& chart : sheet.charts) write_chart(m_workbook.get(), worksheet, sheet, chart);
        m_sheets.push_back({worksheet, std::move(sheet.name)});
    }

    /// All sheets are in; of `document` only the rest counts.
    void complete(const Document& document, const FormulaTexts& formulas, const WhenComplete& when_complete)
    {
        set_properties(m_workbook.get(), document);
        for (const Made& sheet : m_sheets) set_up_paper(sheet.worksheet, document, sheet.name);
        for (std::size_t i = 0; i < m_formulas.size(); ++i) write_formula(m_formulas[i], formulas.text(i));
        for (const Link& link : m_links) {
            if (std::ranges::find(m_sheets, link.name, &Made::name) != m_sheets.end()) write_link(link);
        }
        for (const auto& [name, place] : formulas.names())
            checked(workbook_define_name(m_workbook.get(), name.c_str(), place.c_str()));
        m_formulas = {};
        {
            const ClosingDay day(document.created);
            m_workbook.close();
        }
        demand_whole(m_file.path());
        m_file.keep(when_complete);
    }

private:
    void keep_links(lxw_worksheet* worksheet, const Sheet& sheet)
    {
        for (const int row : sheet.links) {
            const Cell& cell = sheet.rows[static_cast<std::size_t>(row)].cells.front();
            if (const auto* const name = std::get_if<std::string>(&cell.value))
                m_links.push_back({worksheet, static_cast<lxw_row_t>(row), m_formats.of(cell), *name});
        }
    }

    struct Made {
        lxw_worksheet* worksheet;
        std::string name;
    };

    NewFile m_file;
    const PrivateFolder m_folder;
    Workbook m_workbook;
    Formats m_formats{m_workbook.get()};
    std::vector<Made> m_sheets;
    std::vector<WaitingFormula> m_formulas;
    std::vector<Link> m_links;
};

} // namespace

void write_xlsx(Document document, const std::filesystem::path& file, const WhenComplete& when_complete)
{
    Making making(file);
    FormulaTexts formulas;
    for (const Sheet& sheet : document.sheets) formulas.add(sheet);
    formulas.complete();
    for (Sheet& sheet : document.sheets) making.add(std::move(sheet));
    making.complete(document, formulas, when_complete);
}

void write_xlsx(const LayOut& lay_out, const std::filesystem::path& file, const WhenComplete& when_complete)
{
    Making making(file);
    FormulaTexts formulas; // the other thread's until rest() has returned
    SheetsBeside sheets([&](const TakeSheet& take) {
        Document rest = lay_out([&](Sheet sheet) {
            formulas.add(sheet);
            take(std::move(sheet));
        });
        formulas.complete();
        return rest;
    });
    while (std::optional<Sheet> sheet = sheets.next()) making.add(*std::move(sheet));
    const Document rest = sheets.rest();
    const PackingBeside beside;
    making.complete(rest, formulas, when_complete);
}

} // namespace rekindle::report
