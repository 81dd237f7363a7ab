// SPDX-License-Identifier: MIT
#include "report/page_breaks.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::report;

namespace {

/// Rows of 20 points; a block begins at each of `begins`.
Sheet sheet_of(std::size_t rows, std::initializer_list<std::size_t> begins)
{
    Sheet sheet;
    sheet.columns = {{8, 8, 20}};
    sheet.rows.resize(rows);
    for (Row& row : sheet.rows) row.height = 20;
    for (const std::size_t row : begins) sheet.rows[row].begins_block = true;
    return sheet;
}

std::vector<std::size_t> breaks_of(Sheet sheet)
{
    break_pages(sheet, Paper::A4);
    std::vector<std::size_t> breaks;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        if (sheet.rows[i].page_break_before) breaks.push_back(i);
    }
    return breaks;
}

using Rows = std::vector<std::size_t>;

} // namespace

BOOST_AUTO_TEST_SUITE(page_breaks_tests)

BOOST_AUTO_TEST_CASE(a_block_that_fits_stays_and_one_that_would_be_cut_begins_a_page)
{
    // A4 upright holds (841.9 - 104.4) * 0.95 = 700 points: 35 rows.
    BOOST_TEST((breaks_of(sheet_of(35, {0, 20})) == Rows{}));
    BOOST_TEST((breaks_of(sheet_of(36, {0, 20})) == Rows{20}));
    BOOST_TEST((breaks_of(sheet_of(100, {0, 30, 60, 90})) == (Rows{30, 60, 90})));
    BOOST_TEST((breaks_of(sheet_of(60, {0, 15, 30, 45})) == Rows{30}));
}

BOOST_AUTO_TEST_CASE(a_block_longer_than_a_page_begins_one_and_flows_on)
{
    BOOST_TEST(
        (breaks_of(sheet_of(110, {0, 10, 100})) == Rows{10})); // rows 10-99: 35, 35, 20, then 10 more fit
    BOOST_TEST((breaks_of(sheet_of(200, {0})) == Rows{}));     // at the top of its page already
}

BOOST_AUTO_TEST_CASE(rows_repeated_on_every_page_take_room_and_a_wide_sheet_is_printed_smaller)
{
    Sheet sheet = sheet_of(70, {0, 35});
    BOOST_TEST((breaks_of(sheet) == Rows{}) == false);
    Sheet wide = sheet;
    wide.columns.assign(10, {8, 8, 20}); // 1,087 points on 523: everything at about half its size
    BOOST_TEST((breaks_of(wide) == Rows{}));
    BOOST_TEST(page_height(wide, Paper::A4) > 1.9 * page_height(sheet, Paper::A4));
    Sheet three = sheet_of(100, {0, 33, 67});
    BOOST_TEST((breaks_of(three) == (Rows{33, 67})));
    Sheet titled = sheet_of(69, {2, 34});
    titled.repeat_rows = {0, 1};
    BOOST_TEST((breaks_of(titled) == Rows{34})); // 34 rows, then 2 repeated and 35
    sheet.landscape = true;
    BOOST_TEST(page_height(sheet, Paper::A4) < page_height(sheet_of(1, {}), Paper::A4));
    BOOST_TEST(page_height(sheet, Paper::Letter) > page_height(sheet, Paper::A4)); // Letter is wider than A4
}

BOOST_AUTO_TEST_SUITE_END()
