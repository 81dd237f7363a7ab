// SPDX-License-Identifier: MIT
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle::report;
using samples::says;
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

BOOST_AUTO_TEST_CASE(the_first_sheet_of_every_copy_says_what_it_is_and_an_empty_one_that_there_is_nothing_yet)
{
    int copies = 0;
    for (const char* id : {"progress", "goals", "homework-history", "ending"}) {
        const Definition definition =
            load_definition(REKINDLE_SOURCE_DIR "/reports/" + std::string(id) + ".json");
        for (const Edition& edition : definition.editions) {
            Request request = samples::counselor_request();
            request.audience = edition.audiences.front();
            const Document full = build(definition, request, samples::full_data());
            const Document empty = build(definition, request, samples::empty_data());
            BOOST_TEST(says(full.sheets.front(), edition.note), edition.title);
            BOOST_TEST(says(empty.sheets.front(), edition.note), edition.title);
            BOOST_TEST(!says(full.sheets.front(), "nothing to show"), edition.title);
            BOOST_TEST(says(empty.sheets.front(), "There is nothing to show for this time yet."),
                       edition.title);
            ++copies;
        }
    }
    BOOST_TEST(copies == 11);
}

BOOST_AUTO_TEST_SUITE_END()
