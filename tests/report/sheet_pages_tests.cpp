// SPDX-License-Identifier: MIT
#include "report/paint/sheet_pages.h"

#include "report/cells.h"
#include "report/fit.h"
#include "report/page_breaks.h"
#include "report/page_size.h"
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle::report;

namespace {

const Typesetter& typesetter()
{
    static const Typesetter made("en");
    return made;
}

/// `rows` rows of 20 points.
Sheet sheet_of(std::size_t rows)
{
    Sheet sheet;
    sheet.columns = {{20, 20, 20}};
    for (std::size_t i = 0; i < rows; ++i) {
        add_row(sheet, {{std::to_string(i), Role::Plain}});
        sheet.rows.back().height = 20;
    }
    return sheet;
}

std::vector<std::size_t> begins(const SheetPages& laid)
{
    std::vector<std::size_t> firsts;
    for (const PageRows& page : laid.pages) firsts.push_back(page.first);
    return firsts;
}

using Rows = std::vector<std::size_t>;

} // namespace

BOOST_AUTO_TEST_SUITE(sheet_pages_tests)

BOOST_AUTO_TEST_CASE(pages_end_where_break_pages_said)
{
    for (const Data& data : {samples::full_data(), samples::empty_data()}) {
        const Document document = samples::built(data);
        for (const Sheet& sheet : document.sheets) {
            Rows said{0};
            for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
                if (sheet.rows[i].page_break_before) said.push_back(i);
            }
            BOOST_TEST((begins(lay_on_pages(sheet, document.paper, typesetter())) == said), sheet.name);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_row_is_on_two_pages_or_on_none_and_none_hangs_over)
{
    Sheet sheet = sheet_of(200);
    for (std::size_t i = 0; i < 200; i += 7) sheet.rows[i].height = 90; // more than break_pages() knew
    sheet.rows[50].page_break_before = true;
    const SheetPages laid = lay_on_pages(sheet, Paper::A4, typesetter());
    std::size_t next = 0;
    for (const PageRows& page : laid.pages) {
        BOOST_TEST(page.first == next);
        next = page.end;
        double height = 0;
        for (std::size_t row = page.first; row < page.end; ++row) height += laid.heights[row];
        BOOST_TEST(height <= printed_size(sheet, Paper::A4).height);
    }
    BOOST_TEST(next == 200U);
    BOOST_TEST(std::ranges::count(begins(laid), 50U) == 1);
}

BOOST_AUTO_TEST_CASE(space_at_the_end_of_a_sheet_makes_no_page)
{
    // A4 upright holds 841.9 - 104.4 = 737.5 points: 36 rows.
    Sheet sheet = sheet_of(36);
    add_space(sheet, 3);
    BOOST_TEST((begins(lay_on_pages(sheet, Paper::A4, typesetter())) == Rows{0}));
    add_row(sheet, {text_cell("More")});
    BOOST_TEST((begins(lay_on_pages(sheet, Paper::A4, typesetter())) == Rows{0, 39}));
}

BOOST_AUTO_TEST_CASE(a_chart_that_would_be_cut_stands_on_the_next_page)
{
    Sheet sheet = sheet_of(30);
    for (int i = 0; i < 10; ++i) {
        add_space(sheet);
        sheet.rows.back().height = 30;
    }
    Chart chart;
    chart.row = 30;
    chart.height = 400; // pixels: 300 points
    sheet.charts = {chart};
    BOOST_TEST(
        (begins(lay_on_pages(sheet, Paper::A4, typesetter())) == Rows{0, 29})); // with what it stands under
}

BOOST_AUTO_TEST_CASE(a_row_is_as_high_as_its_text_needs_and_never_higher_than_a_page)
{
    Sheet sheet = sheet_of(1);
    add_row(sheet, {text_cell(std::string(400, 'm'))}); // not measured by fit()
    add_row(sheet, {text_cell(std::string(2'000, 'm'))});
    const SheetPages laid = lay_on_pages(sheet, Paper::A4, typesetter());
    BOOST_TEST(laid.heights[0] == 20.0);
    BOOST_TEST(laid.heights[1] > 200.0);
    BOOST_TEST(laid.heights[2] < printed_size(sheet, Paper::A4).height);
}

BOOST_AUTO_TEST_CASE(what_fit_measured_is_high_enough_as_it_is_set)
{
    // The font that the widths were made for; of another the lines are only nearly as long.
    const Document document = samples::built(samples::full_data());
    std::size_t higher = 0, rows = 0;
    for (const Sheet& sheet : document.sheets) {
        const SheetPages laid = lay_on_pages(sheet, document.paper, typesetter());
        for (std::size_t i = 0; i < sheet.rows.size(); ++i, ++rows)
            higher += sheet.rows[i].height > 0 && laid.heights[i] > sheet.rows[i].height + 0.01;
    }
    BOOST_TEST(rows > 300U);
    BOOST_TEST(higher == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
