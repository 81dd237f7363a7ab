// SPDX-License-Identifier: MIT
#include "app/homework_log_sheet.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;

BOOST_AUTO_TEST_SUITE(homework_log_sheet_tests)

BOOST_AUTO_TEST_CASE(where_it_is_to_be_done_by_several_days_each_row_begins_after_the_one_before)
{
    const auto day = [](const char* text) { return *base::parse_date(text); };
    domain::Assignment assignment;
    assignment.start = day("2026-05-26");
    assignment.schedule = domain::OnDates{{day("2026-06-05"), day("2026-06-19")}};
    std::vector<std::string> rows;
    for (const report::Piece& piece : app::log_sheet({}, assignment, day("2026-05-26"))) {
        for (const report::Part& part : piece.parts) {
            if (const auto* const grid = std::get_if<report::Grid>(&part)) {
                for (const auto& row : grid->rows)
                    rows.push_back(row.front().substr(0, row.front().find('\n')));
            }
        }
    }
    BOOST_TEST(rows == (std::vector<std::string>{"2026-05-26 to 2026-06-05", "2026-06-06 to 2026-06-19"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
