// SPDX-License-Identifier: MIT
// The table beside a chart has the numbers that the painter draws, no more and no fewer.
#include "report/paint/chart_table.h"

#include "report/cells.h"
#include "report/sample_data.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::report;
using Words = std::vector<std::string>;

namespace {

/// Partner A in the columns 0 and 1, B in 2 and 3, a cut-off in 4 and 5.
Sheet two_partners()
{
    const auto day = [](const char* text) { return day_cell(samples::day(text)); };
    Sheet sheet;
    add_row(sheet, {number_head("Day"), number_head("Noor"), number_head("Day"), number_head("Sam"),
                    number_head("Day"), number_head("Cut-off")});
    add_row(sheet, {day("2024-01-01"), decimal_cell(12, 0), day("2024-01-01"), decimal_cell(9.5, 1),
                    day("2024-01-01"), decimal_cell(10, 0)});
    add_row(sheet, {day("2024-02-01"), gap_cell(), day("2024-02-03"), decimal_cell(0, 1), day("2024-03-01"),
                    decimal_cell(10, 0)});
    add_row(sheet, {day("2024-03-01"), decimal_cell(15, 0), gap_cell(), gap_cell()});
    Chart chart;
    chart.day_axis = "Day";
    chart.series = {{0, 1, {0, 1, 3}, {1, 1, 3}, Mark::PartnerA, 2.25},
                    {0, 3, {2, 1, 3}, {3, 1, 3}, Mark::PartnerB},
                    {0, 5, {4, 1, 2}, {5, 1, 2}, Mark::CutOff}};
    sheet.charts = {chart};
    return sheet;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart_table_tests)

BOOST_AUTO_TEST_CASE(lines_have_a_row_a_day_with_error_and_cut_off_and_nothing_where_nothing_is_known)
{
    const Sheet sheet = two_partners();
    const ChartTable table = chart_table(sheet, sheet.charts[0]);
    const Words heads{"Day", "Noor", "Noor: error ±", "Sam", "Cut-off"};
    BOOST_TEST(table.heads == heads, boost::test_tools::per_element());
    const std::vector<Words> rows{{"2024-01-01", "12", "2.3", "9.5", "10"},
                                  {"2024-02-01", "", "", "", "10"},
                                  {"2024-02-03", "", "", "0.0", "10"},
                                  {"2024-03-01", "15", "2.3", "", "10"}};
    BOOST_TEST_REQUIRE(table.rows.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        BOOST_TEST(table.rows[i] == rows[i], boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_values_of_one_day_stand_in_two_rows)
{
    Sheet sheet = two_partners();
    sheet.rows[3].cells[0] = sheet.rows[1].cells[0];
    const ChartTable table = chart_table(sheet, sheet.charts[0]);
    BOOST_TEST_REQUIRE(table.rows.size() == 4U);
    BOOST_TEST(table.rows[0][1] == "12");
    BOOST_TEST(table.rows[1][0] == "2024-01-01");
    BOOST_TEST(table.rows[1][1] == "15");
    BOOST_TEST(table.rows[1][3].empty());
}

BOOST_AUTO_TEST_CASE(bars_have_a_row_a_name)
{
    Sheet sheet;
    add_row(sheet, {head("Area"), number_head("Noor"), number_head("Sam")});
    add_row(sheet, {text_cell("Trust"), decimal_cell(40, 0), decimal_cell(90, 0)});
    add_row(sheet, {text_cell("Money"), decimal_cell(0, 0), gap_cell()});
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.series = {{0, 1, {0, 1, 2}, {1, 1, 2}, Mark::PartnerA},
                    {0, 2, {0, 1, 2}, {2, 1, 2}, Mark::PartnerB}};
    const ChartTable table = chart_table(sheet, chart);
    const Words heads{"Scale", "Noor", "Sam"}, trust{"Trust", "40", "90"}, money{"Money", "0", ""};
    BOOST_TEST(table.heads == heads, boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(table.rows.size() == 2U);
    BOOST_TEST(table.rows[0] == trust, boost::test_tools::per_element());
    BOOST_TEST(table.rows[1] == money, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
