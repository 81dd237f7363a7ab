// SPDX-License-Identifier: MIT
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle::report;
using samples::sheet;
using samples::shown;

BOOST_AUTO_TEST_SUITE(heads_tests)

BOOST_AUTO_TEST_CASE(a_sheet_that_is_not_printed_says_so_on_its_head_and_in_the_list_of_sheets)
{
    const Document document = samples::built(samples::full_data());
    const std::vector<std::string> listed = shown(sheet(document, "Summary"));
    const auto is_listed_so = [&](const Sheet& each) {
        return std::ranges::any_of(listed, [&](const std::string& line) {
            return line.starts_with(each.name + "|") && line.ends_with("(for the screen, not for paper)");
        });
    };
    for (const Sheet& each : document.sheets) {
        BOOST_TEST(shown(each).at(1).ends_with("· for the screen, not for paper") == !each.print, each.name);
        BOOST_TEST(is_listed_so(each) == !each.print, each.name);
    }
}

BOOST_AUTO_TEST_CASE(a_title_says_report_and_sheet_and_one_name_of_both_once)
{
    Definition definition = samples::progress_definition();
    const auto title = [&] {
        const Document document = build(definition, samples::counselor_request(), samples::full_data());
        return shown(sheet(document, "Goals")).front();
    };
    BOOST_TEST(title() == "Progress report: Goals");
    definition.title = "Goals";
    BOOST_TEST(title() == "Goals");
}

BOOST_AUTO_TEST_SUITE_END()
