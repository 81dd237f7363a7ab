// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "report/formula.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rekindle::report {

// A report as plain values: sheets, tables, charts. Every writer (spreadsheet, later text and paper) shows
// this one.

struct Integer {
    std::int64_t value = 0;
    bool operator==(const Integer&) const = default;
};
/// Shown with `decimals` places, kept in full. `sign`: a plus is shown too, for differences.
struct Decimal {
    double value = 0;
    int decimals = 1; ///< 0..6
    bool sign = false;
    bool operator==(const Decimal&) const = default;
};
/// A share from 0 to 1, shown as 0 % to 100 %.
struct Percent {
    double value = 0;
    bool operator==(const Percent&) const = default;
};
/// monostate: empty. A missing number is empty, never zero.
using CellValue = std::variant<std::monostate, std::string, Integer, Decimal, Percent, base::Date>;

/// What a cell is for; theme.h says how that looks.
enum class Role : std::uint8_t {
    Nothing, ///< an empty place, no line under it
    Title,
    Subtitle,
    Heading, ///< of a section
    Group,   ///< a line inside a table that names what follows
    Header,  ///< of a text column
    NumberHeader,
    SpanHeader, ///< above several columns
    Label,      ///< the name of a fact
    Text,       ///< in a table
    Number,     ///< in a table: any number or day
    Middle,     ///< in a table: a short word in the middle
    Plain,      ///< a paragraph or fact outside of tables
    Note,
    Link, ///< in a table: the name of another sheet; see Sheet::links
};

/// Says once more, for the eye, what the cell says in words: nothing hangs on colour.
enum class Emphasis : std::uint8_t { None, Favourable, Unfavourable, Attention };

struct Cell {
    CellValue value;
    Role role = Role::Text;
    Emphasis emphasis = Emphasis::None;
    int span = 1;          ///< columns it covers, itself included
    bool restates = false; ///< as Row::restates, at the end of a row that must not be parted from the next
    Anchor anchor = {};    ///< by which formulas name it
    /// How a spreadsheet program computes `value` anew from other cells. All others show `value`.
    Formula formula = {};

    bool operator==(const Cell&) const = default;
};

struct Row {
    std::vector<Cell> cells;        ///< from the first column on; a cell begins where the one before it ends
    bool page_break_before = false; ///< set by break_pages()
    double height = 0;              ///< points; set by fit() where a cell is, 0: the writer's own
    bool continues = false;         ///< set by fit(): its texts go on from the row above, which was too high
    /// The rows from here to the next that begins a block stand on one page where they fit on one.
    bool begins_block = false;
    bool restates =
        false; ///< set by break_pages(): says a head again on a further page, for paper and eye only

    bool operator==(const Row&) const = default;
};

/// Widths in digits of the standard font, as spreadsheets count them.
struct Column {
    double least = 8, most = 40;
    double width = 0; ///< set by fit()

    bool operator==(const Column&) const = default;
};

/// One column of plain numbers, rows inclusive, in the chart's own sheet. Rows and columns count from 0. A
/// missing number is a cell of Role::Nothing: nothing at all is written there.
struct CellRange {
    int column = 0, first_row = 0, last_row = 0;
    bool operator==(const CellRange&) const = default;
};

/// The same colour, mark and line everywhere: A circle and solid, B square and dashed, both together a
/// diamond.
enum class Mark { PartnerA, PartnerB, Together, CutOff };

struct Series {
    int name_row = 0, name_column = 0; ///< the cell that holds its name
    CellRange along;                   ///< of lines the days; of bars the texts that name them
    CellRange values;
    Mark mark = Mark::PartnerA;
    double error = 0; ///< how far measurement error reaches above and below each value; 0: not drawn

    bool operator==(const Series&) const = default;
};

struct Chart {
    enum class Kind {
        Lines, ///< values over days; a missing value breaks its line
        Bars,  ///< lying, one of each series beside the other for every name, the first on top
    };
    Kind kind = Kind::Lines;
    std::string title, alt_text, day_axis, value_axis;
    double least = 0, most = 1, step = 1; ///< of the value axis
    base::Date first_day, last_day;       ///< of lines
    bool percent = false;                 ///< the values are shares from 0 to 1
    int day_step = 7;                     ///< days between two marks of the day axis
    int row = 0, column = 0;
    int width = 0, height = 300; ///< pixels, 96 an inch; width 0: as wide as the sheet, set by fit()
    std::vector<Series> series;

    bool operator==(const Chart&) const = default;
};

/// Bars within cells of plain numbers, as long as the number is between the two ends; for the eye only.
struct DataBars {
    CellRange cells;
    double least = 0, most = 1;
    Mark mark = Mark::PartnerA;

    bool operator==(const DataBars&) const = default;
};

/// What a sheet is there for, told by the colour of its tab, too.
enum class SheetKind {
    Findings, ///< what is read first
    Evidence, ///< what the findings rest on: answers, calculations
    Method,   ///< how it was done
};

struct Sheet {
    std::string name; ///< see sheet_name_problem()
    SheetKind kind = SheetKind::Findings;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Chart> charts;
    std::vector<DataBars> data_bars;
    std::vector<int> links; ///< rows whose first cell names another sheet of the document, and leads there
    int freeze_rows = 0, freeze_columns = 0;
    std::optional<std::pair<int, int>> repeat_rows; ///< first and last, on top of every printed page
    std::optional<std::pair<int, int>>
        filter_rows; ///< the head and the last row of a list that can be filtered
    bool landscape = false;
    bool print = true; ///< false: a PDF leaves it out, and of a workbook's sheet only the head is printed

    bool operator==(const Sheet&) const = default;
};

enum class Paper { A4, Letter };

/// Never holds an author, a host, a path or a time of making.
struct Document {
    std::string title;
    base::Date created;   ///< as_of of the request, so that the same request gives the same bytes
    std::string language; ///< BCP 47
    Paper paper = Paper::A4;
    std::string page_header, page_footer; ///< on every printed page; page n of m is added
    std::vector<Sheet> sheets;

    bool operator==(const Document&) const = default;
};

/// Why a sheet cannot have this name (spreadsheet programs' rules), or "" when it can.
std::string sheet_name_problem(const std::string& name);

} // namespace rekindle::report
