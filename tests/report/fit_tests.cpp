// SPDX-License-Identifier: MIT
#include "report/fit.h"

#include "report/cells.h"
#include "report/theme.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::report;

namespace {

Sheet sheet_of(std::vector<Column> columns)
{
    Sheet sheet;
    sheet.columns = std::move(columns);
    return sheet;
}

std::string text_of(const Sheet& sheet, std::size_t row, std::size_t cell = 0)
{
    const auto* text = std::get_if<std::string>(&sheet.rows.at(row).cells.at(cell).value);
    return text == nullptr ? "" : *text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fit_tests)

BOOST_AUTO_TEST_CASE(a_column_is_as_wide_as_its_longest_text_up_to_its_limit)
{
    Sheet sheet = sheet_of({{5, 60}, {5, 20}});
    add_row(sheet, {text_cell("short"), text_cell(std::string(100, 'n'))});
    add_row(sheet, {text_cell(std::string(40, 'n')), text_cell("x")});
    fit(sheet);
    BOOST_TEST(sheet.columns[0].width >= 41);
    BOOST_TEST(sheet.columns[0].width <= 45);
    BOOST_TEST(sheet.columns[1].width == 20);
}

BOOST_AUTO_TEST_CASE(a_number_is_never_too_wide_for_its_column)
{
    Sheet sheet = sheet_of({{5, 8}});
    add_row(sheet, {decimal_cell(123456789012.0, 2)});
    fit(sheet);
    BOOST_TEST(sheet.columns[0].width > 15);
}

BOOST_AUTO_TEST_CASE(a_wrapped_text_makes_its_row_as_high_as_its_lines)
{
    Sheet sheet = sheet_of({{10, 10}, {10, 10}});
    add_row(sheet, {text_cell("four four four four")});
    add_row(sheet, {text_cell("four")});
    add_row(sheet, {text_cell("four four four four", 2)});
    fit(sheet);
    BOOST_TEST(sheet.rows[0].height > 2 * line_height);
    BOOST_TEST(sheet.rows[1].height < 2 * line_height);
    BOOST_TEST(sheet.rows[2].height < sheet.rows[0].height); // two columns hold it better
}

BOOST_AUTO_TEST_CASE(a_text_too_high_for_one_row_goes_on_below_and_loses_nothing)
{
    std::string text;
    for (int i = 0; i < 400; ++i) text += "word" + std::to_string(i) + ' ';
    Sheet sheet = sheet_of({{10, 20}, {10, 20}});
    add_row(sheet, {text_cell(text), text_cell("once")});
    add_row(sheet, {text_cell("after")});
    fit(sheet);
    std::string all;
    BOOST_TEST_REQUIRE(sheet.rows.size() > 3U);
    for (std::size_t i = 0; i + 1 < sheet.rows.size(); ++i) {
        all += text_of(sheet, i);
        BOOST_TEST(sheet.rows[i].height <= 409);
        BOOST_TEST(text_of(sheet, i, 1) == (i == 0 ? "once" : ""));
    }
    BOOST_TEST(all == text);
    BOOST_TEST(text_of(sheet, sheet.rows.size() - 1) == "after");
}

BOOST_AUTO_TEST_CASE(charts_repeated_rows_and_freeze_follow_rows_that_moved)
{
    Sheet sheet = sheet_of({{10, 10}});
    add_row(sheet, {text_cell(std::string(2'000, 'n'))});
    const int heads = add_row(sheet, {head("Day")});
    const int first = add_row(sheet, {integer_cell(1)}), last = add_row(sheet, {integer_cell(2)});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    Chart chart;
    chart.row = last + 1;
    chart.series = {{heads, 0, {0, first, last}, {0, first, last}, Mark::PartnerA}};
    sheet.charts = {chart};
    sheet.data_bars = {{{0, first, last}, 0, 1, Mark::PartnerA}};
    sheet.links = {last};
    add_space(sheet);
    fit(sheet);
    const auto at = [&](int row) { return sheet.rows.at(static_cast<std::size_t>(row)).cells.at(0).value; };
    const Chart& moved = sheet.charts.front();
    BOOST_TEST(moved.series[0].name_row > heads);
    BOOST_TEST((at(moved.series[0].name_row) == CellValue{"Day"}));
    BOOST_TEST((at(moved.series[0].values.first_row) == CellValue{Integer{1}}));
    BOOST_TEST((at(moved.series[0].along.last_row) == CellValue{Integer{2}}));
    BOOST_TEST(moved.row == moved.series[0].values.last_row + 1);
    BOOST_TEST((sheet.data_bars[0].cells == moved.series[0].values));
    BOOST_TEST(sheet.links == std::vector{moved.series[0].values.last_row});
    BOOST_TEST(sheet.freeze_rows == moved.series[0].values.first_row);
    BOOST_TEST(sheet.repeat_rows->first == moved.series[0].name_row);
    BOOST_TEST(sheet.repeat_rows->second == moved.series[0].name_row);
    BOOST_TEST(moved.width == static_cast<int>(sheet.columns[0].width * 7 + 5));
}

BOOST_AUTO_TEST_CASE(a_number_is_rounded_half_away_from_zero_as_spreadsheets_do)
{
    BOOST_TEST(shown_text(Decimal{0.125, 2, false}) == "0.13");
    BOOST_TEST(shown_text(Decimal{-2.5, 0, false}) == "-3");
    BOOST_TEST(shown_text(Decimal{2.5, 0, true}) == "+3");
    BOOST_TEST(shown_text(Decimal{1.005, 2, false}) == "1.01"); // just below in binary
    BOOST_TEST(shown_text(Percent{0.625}) == "63%");
    BOOST_TEST(shown_text(Percent{0.285}) == "29%");    // 28.499999999999996 in binary
    BOOST_TEST(shown_text(Decimal{0, 0, true}) == "0"); // the spreadsheet's format has no sign for zero
    BOOST_TEST(shown_text(Decimal{0.0, 1, false}) == "0.0");
}

BOOST_AUTO_TEST_SUITE_END()
