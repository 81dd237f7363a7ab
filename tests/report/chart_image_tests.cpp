// SPDX-License-Identifier: MIT
#include "report/paint/chart_image.h"

#include "base/text.h"
#include "report/cells.h"
#include "report/paint/chart_frame.h"
#include "report/paint/chart_points.h"
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle::report;

namespace {

constexpr int first_row = 1;

/// Days in the first column, partner A in the second, B in the third.
Sheet sheet_of(const std::vector<std::optional<double>>& a, const std::vector<std::optional<double>>& b)
{
    Sheet sheet;
    sheet.name = "Chart";
    sheet.columns = {{8, 20}, {8, 20}, {8, 20}};
    add_row(sheet, {number_head("Day"), number_head("Noor <A>"), number_head("Sam & B")});
    const auto cell = [](std::optional<double> value) { return value ? decimal_cell(value, 1) : gap_cell(); };
    for (std::size_t i = 0; i < a.size(); ++i)
        add_row(sheet,
                {day_cell(samples::day("2024-01-01") + std::chrono::days{7 * i}), cell(a[i]), cell(b[i])});
    Chart chart;
    chart.title = "Warmth";
    chart.alt_text = "Line chart of Warmth.";
    chart.most = 10;
    chart.step = 2;
    chart.first_day = samples::day("2024-01-01");
    chart.last_day = samples::day("2024-02-26");
    chart.width = 600;
    const int last = static_cast<int>(a.size());
    for (const auto& [column, mark] : {std::pair(1, Mark::PartnerA), std::pair(2, Mark::PartnerB)})
        chart.series.push_back({0, column, {0, first_row, last}, {column, first_row, last}, mark});
    sheet.charts = {chart};
    return sheet;
}

/// The lines of a series in an image: how many pieces its path has; 0 when there is none.
std::size_t pieces_painted(const std::string& svg, const std::string& colour, bool dashed)
{
    for (const std::string& line : rekindle::base::split(svg, '\n')) {
        if (line.find("stroke:" + colour) == std::string::npos ||
            line.find("stroke-width:2.25") == std::string::npos)
            continue;
        BOOST_TEST((line.find("stroke-dasharray") != std::string::npos) == dashed);
        const std::vector<std::string> pieces = rekindle::base::split(line.substr(line.find(" d=\"")), 'M');
        return static_cast<std::size_t>(std::ranges::count_if(
            pieces, [](const std::string& piece) { return piece.find('L') != std::string::npos; }));
    }
    return 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart_image_tests)

BOOST_AUTO_TEST_CASE(a_missing_value_breaks_the_line_and_is_no_point)
{
    const std::optional<double> none;
    const Sheet sheet = sheet_of({1, 2, none, none, 5, none, 7, 0}, {none, 2, 3, 4, 5, 6, 7, none});
    const auto a = pieces_of(sheet, sheet.charts[0].series[0]),
               b = pieces_of(sheet, sheet.charts[0].series[1]);
    BOOST_TEST_REQUIRE(a.size() == 3U);
    BOOST_TEST(a[0].size() == 2U);
    BOOST_TEST(a[1].size() == 1U);
    BOOST_TEST(a[2].size() == 2U);
    BOOST_TEST(a[2][1].value == 0.0); // a zero is a value
    BOOST_TEST((a[1][0].day == samples::day("2024-01-29")));
    BOOST_TEST_REQUIRE(b.size() == 1U);
    BOOST_TEST(b[0].size() == 6U);
}

BOOST_AUTO_TEST_CASE(an_image_says_title_and_names_and_draws_each_partner_in_colour_and_dashes)
{
    const std::optional<double> none;
    const Sheet sheet = sheet_of({1, 2, none, 4, 5}, {5, 4, 3, 2, 1});
    const std::string svg = chart_svg(sheet, sheet.charts[0], "en");
    for (const char* words :
         {"<title>Warmth</title>", "Line chart of Warmth.", "Noor &lt;A&gt;", "Sam &amp; B"})
        BOOST_TEST(svg.find(words) != std::string::npos, words);
    BOOST_TEST(svg.find("<A>") == std::string::npos);
    const std::string blue = "rgb(0%,37.647059%,65.882353%)", orange = "rgb(76.862745%,31.372549%,3.921569%)";
    BOOST_TEST(pieces_painted(svg, blue, false) == 2U);
    BOOST_TEST(pieces_painted(svg, orange, true) == 1U);
    const std::string png = chart_png(sheet, sheet.charts[0], "en");
    BOOST_TEST(png.starts_with("\x89PNG"));
    BOOST_TEST((png == chart_png(sheet, sheet.charts[0], "en")));
    BOOST_TEST(chart_png(sheet, sheet.charts[0], "en", 2).size() > png.size());
}

BOOST_AUTO_TEST_CASE(the_reach_of_measurement_error_is_a_stroke_with_two_ends_at_each_value_and_stays_inside)
{
    Sheet sheet = sheet_of({1, 5, 9}, {2, 3, 4});
    const auto strokes = [&] {
        const std::string svg = chart_svg(sheet, sheet.charts[0], "en");
        return std::ranges::count_if(rekindle::base::split(svg, '\n'), [](const auto& line) {
            return line.find("stroke:rgb(0%,37.647059%,65.882353%)") != std::string::npos &&
                   line.find("stroke-width:0.75") != std::string::npos;
        });
    };
    BOOST_TEST(strokes() == 0);
    sheet.charts[0].series[0].error = 2;
    BOOST_TEST(strokes() == 9);
    sheet.charts[0].series[0].error = 1'000; // no farther than the frame
    BOOST_TEST(strokes() == 9);
}

BOOST_AUTO_TEST_CASE(bars_are_full_or_hatched_with_a_name_each_and_none_where_there_is_no_number)
{
    Sheet sheet;
    sheet.name = "Bars";
    sheet.columns = {{8, 20}, {8, 20}, {8, 20}};
    add_row(sheet, {head("Area"), number_head("Noor"), number_head("Sam")});
    add_row(sheet, {text_cell("Trust <1>"), decimal_cell(40, 0), decimal_cell(90, 0)});
    add_row(sheet, {text_cell("Money"), decimal_cell(0, 0), gap_cell()});
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = "Side by side";
    chart.most = 100;
    chart.step = 10;
    chart.width = 600;
    chart.series = {{0, 1, {0, 1, 2}, {1, 1, 2}, Mark::PartnerA},
                    {0, 2, {0, 1, 2}, {2, 1, 2}, Mark::PartnerB}};
    sheet.charts = {chart};
    const auto a = bars_of(sheet, chart.series[0]), b = bars_of(sheet, chart.series[1]);
    BOOST_TEST_REQUIRE(b.size() == 2U);
    BOOST_TEST(a[0].name == "Trust <1>");
    BOOST_TEST(a[1].value.value() == 0.0); // a zero is a value
    BOOST_TEST(!b[1].value.has_value());
    const std::string svg = chart_svg(sheet, chart, "en");
    const auto filled = [&](const std::string& colour) {
        return svg.find("fill:" + colour) != std::string::npos;
    };
    BOOST_TEST(filled("rgb(0%,37.647059%,65.882353%)"));
    BOOST_TEST(!filled("rgb(76.862745%,31.372549%,3.921569%)")); // hatched
    sheet.charts[0].series.clear();
    BOOST_TEST(!chart_svg(sheet, sheet.charts[0], "en").empty());
}

BOOST_AUTO_TEST_CASE(an_axis_shows_as_many_decimals_as_its_steps_have)
{
    Chart chart;
    chart.step = 2;
    BOOST_TEST(axis_text(chart, 4) == "4");
    chart.step = 0.25;
    BOOST_TEST(axis_text(chart, 1.5) == "1.50");
    chart.step = 0.1;
    BOOST_TEST(axis_text(chart, 3 * 0.1) == "0.3");
    chart.percent = true;
    BOOST_TEST(axis_text(chart, 3 * 0.1) == "30%");
}

BOOST_AUTO_TEST_CASE(a_chart_without_days_or_values_is_painted_all_the_same)
{
    Sheet sheet = sheet_of({}, {});
    Chart& chart = sheet.charts[0];
    chart.last_day = chart.first_day;
    chart.most = chart.least;
    chart.step = 0;
    chart.width = chart.height = 1;
    BOOST_TEST(!chart_svg(sheet, chart, "").empty());
    chart.series[0].values.last_row = 1'000; // beyond the sheet
    BOOST_TEST(!chart_svg(sheet, chart, "").empty());
}

BOOST_AUTO_TEST_SUITE_END()
