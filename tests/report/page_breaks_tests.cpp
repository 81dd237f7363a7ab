// SPDX-License-Identifier: MIT
#include "report/cells.h"
#include "report/joined_rows.h"
#include "report/page_breaks.h"
#include "report/page_ties.h"
#include "report/sample_data.h"
#include "report/shown.h"
#include "report/theme.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle::report;

namespace {

/// Rows of 20 points that are no list; a block begins at each of `begins`.
Sheet sheet_of(std::size_t rows, std::initializer_list<std::size_t> begins)
{
    Sheet sheet;
    sheet.columns = {{8, 8, 20}};
    for (std::size_t i = 0; i < rows; ++i) {
        add_row(sheet, {{std::to_string(i), Role::Plain}});
        sheet.rows.back().height = 20;
    }
    for (const std::size_t row : begins) sheet.rows[row].begins_block = true;
    return sheet;
}

/// A heading, a head and `rows` numbers, each 20 points.
void add_list(Sheet& sheet, const std::string& title, int rows)
{
    add_line(sheet, title, Role::Heading);
    add_row(sheet, {number_head("Number of " + title)});
    for (int i = 0; i < rows; ++i) add_row(sheet, {integer_cell(i)});
    for (Row& row : sheet.rows) row.height = 20;
}

using Rows = std::vector<std::size_t>;

Rows breaks_in(const Sheet& sheet)
{
    Rows breaks;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        if (sheet.rows[i].page_break_before) breaks.push_back(i);
    }
    return breaks;
}

Rows breaks_of(Sheet sheet)
{
    break_pages(sheet, Paper::A4);
    return breaks_in(sheet);
}

std::string first_text(const Row& row)
{
    const auto* text = row.cells.empty() ? nullptr : std::get_if<std::string>(&row.cells[0].value);
    return text == nullptr ? "" : *text;
}

/// The page each row is printed on.
std::vector<int> pages_of(const Sheet& sheet)
{
    std::vector<int> pages;
    for (const Row& row : sheet.rows)
        pages.push_back((pages.empty() ? 0 : pages.back()) + (row.page_break_before ? 1 : 0));
    return pages;
}

} // namespace

BOOST_AUTO_TEST_SUITE(page_breaks_tests)

BOOST_AUTO_TEST_CASE(a_block_that_fits_stays_and_one_that_would_be_cut_begins_a_page)
{
    // A4 upright holds (841.9 - 104.4) * 0.97 = 715 points: 35 rows.
    BOOST_TEST((breaks_of(sheet_of(35, {0, 20})) == Rows{}));
    BOOST_TEST((breaks_of(sheet_of(36, {0, 20})) == Rows{20}));
    BOOST_TEST((breaks_of(sheet_of(100, {0, 30, 60, 90})) == (Rows{30, 60, 90})));
    BOOST_TEST((breaks_of(sheet_of(60, {0, 15, 30, 45})) == Rows{30}));
}

BOOST_AUTO_TEST_CASE(every_page_ends_where_the_file_says_and_not_where_a_program_thinks)
{
    BOOST_TEST((breaks_of(sheet_of(100, {})) == (Rows{35, 70})));
}

BOOST_AUTO_TEST_CASE(a_block_longer_than_a_page_begins_one_only_where_little_is_left)
{
    BOOST_TEST((breaks_of(sheet_of(110, {0, 10})) == (Rows{35, 70, 105})));
    BOOST_TEST((breaks_of(sheet_of(110, {0, 25})) == (Rows{25, 60, 95})));
}

BOOST_AUTO_TEST_CASE(rows_repeated_on_every_page_take_room_and_a_wide_sheet_is_printed_smaller)
{
    Sheet sheet = sheet_of(70, {0, 35});
    BOOST_TEST((breaks_of(sheet) == Rows{35}));
    Sheet wide = sheet;
    wide.columns.assign(10, {8, 8, 20}); // 1,155 points on 523: everything at less than half its size
    BOOST_TEST((breaks_of(wide) == Rows{}));
    BOOST_TEST(page_height(wide, Paper::A4) > 1.9 * page_height(sheet, Paper::A4));
    Sheet three = sheet_of(100, {0, 33, 67});
    BOOST_TEST((breaks_of(three) == (Rows{33, 67})));
    Sheet titled = sheet_of(70, {2, 34});
    titled.repeat_rows = {0, 1};
    BOOST_TEST((breaks_of(titled) == (Rows{34, 67}))); // 34 rows, then 2 repeated and 33, and what is left
    sheet.landscape = true;
    BOOST_TEST(page_height(sheet, Paper::A4) < page_height(sheet_of(1, {}), Paper::A4));
    BOOST_TEST(page_height(sheet, Paper::Letter) > page_height(sheet, Paper::A4)); // Letter is wider than A4
}

BOOST_AUTO_TEST_CASE(rows_that_are_repeated_take_no_room_on_pages_before_their_own)
{
    Sheet sheet = sheet_of(100, {});
    sheet.repeat_rows = {60, 64};
    BOOST_TEST((breaks_of(sheet) == (Rows{35, 70}))); // 35, 35, then 5 repeated and 30
    sheet = sheet_of(101, {});
    sheet.repeat_rows = {60, 64};
    BOOST_TEST((breaks_of(sheet) == (Rows{35, 70, 100})));
}

BOOST_AUTO_TEST_CASE(a_head_is_never_the_last_on_its_page_and_a_row_of_a_list_never_alone_on_the_next)
{
    for (int before = 1; before < 45; ++before) {
        Sheet sheet = sheet_of(static_cast<std::size_t>(before), {});
        sheet.columns = {{8, 8, 20}};
        add_list(sheet, "list", 20);
        add_line(sheet, "A note on it.", Role::Note);
        sheet.rows.back().height = 20;
        break_pages(sheet, Paper::A4);
        const std::vector<int> pages = pages_of(sheet);
        const auto heading = static_cast<std::size_t>(before); // nothing can have been put in before it
        BOOST_TEST(pages[heading] == pages[heading + 3], "the head is alone, after " << before);
        const std::size_t last = sheet.rows.size() - 1;
        BOOST_TEST(pages[last] == pages[last - 2], "the note is alone, after " << before);
    }
}

BOOST_AUTO_TEST_CASE(a_head_without_a_heading_and_a_group_stand_with_their_rows_at_every_place_of_a_page)
{
    for (int before = 1; before < 80; ++before) {
        Sheet sheet = sheet_of(static_cast<std::size_t>(before), {});
        add_row(sheet, {number_head("Number")});
        for (int i = 0; i < 3; ++i) add_row(sheet, {integer_cell(i)});
        add_line(sheet, "Second half", Role::Group);
        for (int i = 0; i < 9; ++i) add_row(sheet, {integer_cell(i)});
        for (Row& row : sheet.rows) row.height = 20;
        break_pages(sheet, Paper::A4);
        const std::vector<int> pages = pages_of(sheet);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const RowKind kind = kind_of(sheet.rows[row]);
            const bool is_name = kind == RowKind::Group && !sheet.rows[row].restates;
            if (kind != RowKind::Head && !is_name) continue;
            BOOST_TEST(pages[row] == pages[row + 1], "row " << row << " is alone, after " << before);
            BOOST_TEST(pages[row] == pages[row + 2], "one row is parted, after " << before);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_chart_is_not_cut_wherever_on_a_page_it_begins)
{
    for (int before = 1; before < 80; ++before) {
        Sheet sheet = sheet_of(static_cast<std::size_t>(before) + 12, {});
        Chart chart;
        chart.row = before;
        chart.height = 200; // pixels: 150 points, 8 rows
        sheet.charts = {chart};
        break_pages(sheet, Paper::A4);
        const std::vector<int> pages = pages_of(sheet);
        const auto above = static_cast<std::size_t>(before) - 1;
        for (std::size_t row = above; row < above + 9; ++row)
            BOOST_TEST(pages[row] == pages[above], "cut at row " << row << ", after " << before);
    }
}

BOOST_AUTO_TEST_CASE(a_list_that_goes_on_says_its_head_again_and_names_its_group)
{
    Sheet sheet;
    sheet.columns = {{8, 8, 20}};
    add_list(sheet, "short", 3);
    add_space(sheet);
    add_list(sheet, "long", 10);
    add_line(sheet, "Second half", Role::Group);
    for (int i = 0; i < 60; ++i) add_row(sheet, {integer_cell(i)});
    for (Row& row : sheet.rows) row.height = 20;
    const Sheet before = sheet;
    break_pages(sheet, Paper::A4);
    const Rows breaks = breaks_in(sheet);
    BOOST_TEST_REQUIRE(breaks.size() == 2U);
    for (const std::size_t at : breaks) {
        BOOST_TEST(first_text(sheet.rows[at]) == "Number of long");
        BOOST_TEST(first_text(sheet.rows[at + 1]) == "Second half (continued)");
        BOOST_TEST((sheet.rows[at].restates && sheet.rows[at + 1].restates && !sheet.rows[at + 2].restates));
    }
    // For paper and eye only: as a table nothing was added and nothing is gone.
    std::vector<std::string> given, read;
    for (const JoinedRow& row : joined_rows(before)) given.push_back(first_text(row.row));
    for (const JoinedRow& row : joined_rows(sheet)) read.push_back(first_text(row.row));
    BOOST_TEST(read == given, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_chart_draws_is_not_parted_and_what_names_rows_follows)
{
    Sheet sheet;
    sheet.columns = {{8, 8, 20}};
    add_list(sheet, "told", 50);
    add_list(sheet, "drawn", 50);
    Chart chart;
    chart.row = 2;
    chart.height = 40;
    chart.series = {{53, 0, {0, 54, 103}, {0, 54, 103}, Mark::PartnerA}};
    sheet.charts = {chart};
    break_pages(sheet, Paper::A4);
    const Series& series = sheet.charts[0].series[0];
    BOOST_TEST(series.name_row == 54); // one head was put in above
    BOOST_TEST(first_text(sheet.rows[54]) == "Number of drawn");
    BOOST_TEST((sheet.rows[55].cells[0].value == CellValue{Integer{0}}));
    BOOST_TEST((sheet.rows[104].cells[0].value == CellValue{Integer{49}}));
    BOOST_TEST(series.values.first_row == 55);
    BOOST_TEST(series.values.last_row == 104);
    const auto restated = [](const Row& row) { return row.restates; };
    BOOST_TEST(std::count_if(sheet.rows.begin(), sheet.rows.end(), restated) == 1);
}

BOOST_AUTO_TEST_CASE(rows_that_are_drawn_say_beside_them_of_which_group_they_are_on_each_further_page)
{
    Sheet sheet;
    sheet.columns = {{8, 8, 20}, {8, 8, 20}, {8, 8, 20}};
    add_row(sheet, {number_head("Number")});
    add_line(sheet, "A scale of a name too long for its place", Role::Group);
    for (int i = 0; i < 60; ++i) add_row(sheet, {integer_cell(i)});
    for (Row& row : sheet.rows) row.height = 20;
    Chart chart;
    chart.height = 10;
    chart.series = {{0, 0, {0, 2, 61}, {0, 2, 61}, Mark::PartnerA}};
    sheet.charts = {chart};
    const Sheet before = sheet;
    break_pages(sheet, Paper::A4);
    BOOST_TEST(sheet.rows.size() == before.rows.size());
    const Rows breaks = breaks_in(sheet);
    BOOST_TEST_REQUIRE(breaks.size() == 1U);
    const Row& row = sheet.rows[breaks[0]];
    BOOST_TEST_REQUIRE(row.cells.size() == 3U);
    BOOST_TEST((row.cells[2].value ==
                CellValue{std::string("A scale of a name too long for its place (continued)")}));
    BOOST_TEST(row.height == 3 * line_height + 1.5); // fifty letters in a column of twenty
    // For paper and eye only.
    const auto given = joined_rows(before), read = joined_rows(sheet);
    for (std::size_t i = 0; i < read.size(); ++i) BOOST_TEST((read[i].row.cells == given[i].row.cells));
}

BOOST_AUTO_TEST_CASE(a_chart_with_room_above_it_is_not_cut_wherever_on_a_page_it_begins)
{
    for (int before = 1; before < 40; ++before) {
        Sheet sheet = sheet_of(static_cast<std::size_t>(before), {});
        add_space(sheet);
        for (int i = 0; i < 30; ++i) {
            add_space(sheet);
            sheet.rows.back().height = 20;
        }
        add_row(sheet, {{"below", Role::Plain}});
        Chart chart;
        chart.row = before + 1;
        chart.height = 800; // pixels: 600 points, 30 rows of a page of 35
        sheet.charts = {chart};
        break_pages(sheet, Paper::A4);
        const std::vector<int> pages = pages_of(sheet);
        const auto first = static_cast<std::size_t>(chart.row);
        for (std::size_t row = first; row < first + 30; ++row)
            BOOST_TEST(pages[row] == pages[first], "cut at row " << row << ", after " << before);
        double used = 0; // what is on the page of the chart, to its end
        for (std::size_t row = 0; row < first + 30; ++row)
            used += pages[row] == pages[first] ? height_of(sheet.rows[row]) : 0;
        BOOST_TEST(used <= page_height(sheet, Paper::A4), "runs over the page, after " << before);
    }
}

BOOST_AUTO_TEST_CASE(no_chart_of_a_report_is_cut_and_none_stands_apart_from_its_title)
{
    const Document document = samples::built(samples::full_data());
    int charts = 0;
    for (const Sheet& sheet : document.sheets) {
        const std::vector<int> pages = pages_of(sheet);
        for (const Chart& chart : sheet.charts) {
            ++charts;
            auto row = static_cast<std::size_t>(chart.row);
            const int page = pages[row];
            BOOST_TEST(pages[row - 2] == page);
            double covered = 0;
            for (; covered < chart.height * 0.75; ++row) {
                BOOST_TEST_REQUIRE(row < sheet.rows.size());
                BOOST_TEST(sheet.rows[row].cells.empty(), "a chart hides a row");
                BOOST_TEST(sheet.rows[row].height > 0, "the height of its room is left to the program");
                BOOST_TEST(pages[row] == page);
                covered += sheet.rows[row].height;
            }
            BOOST_TEST(covered - chart.height * 0.75 < line_height, "there is a hole under a chart");
        }
    }
    BOOST_TEST(charts == 5);
}

BOOST_AUTO_TEST_SUITE_END()
