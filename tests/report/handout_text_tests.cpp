// SPDX-License-Identifier: MIT
// What stands on paper, to be read on a screen.
#include "report/text/handout_text.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using report::Role;

BOOST_AUTO_TEST_SUITE(handout_text_tests)

BOOST_AUTO_TEST_CASE(paragraphs_boxes_lines_and_tables_are_read_as_they_stand_on_paper)
{
    report::Handout handout;
    report::Piece top, question, several, scale, table;
    top.parts = {report::Words{"Kindness", Role::Title}, report::Lines{"Filled in on:", 2}};
    question.number = "1";
    question.parts = {report::Words{"How was it?", Role::Plain},
                      report::Ticks{false, {{"a", "Good"}, {"b", "Other:", true}}}};
    several.number = "2";
    several.parts = {report::Words{"Which?", Role::Plain}, report::Ticks{true, {{"a", "This"}}}};
    scale.number = "3";
    scale.parts = {report::Words{"How much?", Role::Plain}, report::Ticks{false, {{"", "0"}, {"", "1"}}}};
    table.parts = {report::Grid{{{"Day"}, {"Done"}}, {{"Mon", ""}}}};
    handout.pieces = {top, question, several, scale, table};
    BOOST_TEST(report::handout_text(handout) == "Kindness\n"
                                                "    Filled in on: __________\n"
                                                "    __________\n"
                                                "\n1. How was it?\n"
                                                "    ( ) a Good\n"
                                                "    ( ) b Other: __________\n"
                                                "\n2. Which?\n"
                                                "    [ ] a This\n"
                                                "\n3. How much?\n"
                                                "    ( ) 0  ( ) 1\n"
                                                "\nDay | Done\n"
                                                "Mon | __________\n");
}

BOOST_AUTO_TEST_SUITE_END()
