// SPDX-License-Identifier: MIT
#include "report/paint/typesetter.h"

#include "report/text/letter_directions.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::report;

namespace {

bool from_right(const Typesetter& typesetter, const char* text)
{
    const SetText set = typesetter.set(text, Look{});
    return pango_layout_line_get_resolved_direction(pango_layout_get_line_readonly(set.get(), 0)) ==
           PANGO_DIRECTION_RTL;
}

/// Where the first line begins, of the width it was set in.
double left_of(const SetText& set)
{
    PangoLayoutIter* const at = pango_layout_get_iter(set.get());
    PangoRectangle logical{};
    pango_layout_iter_get_line_extents(at, nullptr, &logical);
    pango_layout_iter_free(at);
    return static_cast<double>(logical.x) / PANGO_SCALE;
}

} // namespace

BOOST_AUTO_TEST_SUITE(typesetter_tests)

BOOST_AUTO_TEST_CASE(a_sentence_keeps_its_language_s_direction_whatever_name_it_begins_with)
{
    const Typesetter english("en"), hebrew("he");
    for (const char* text : {"ליאור said yes to 3 of 4.", "ليلى: Communication", "(ליאור) A"})
        BOOST_TEST(!from_right(english, text), text);
    for (const char* text : {"Lior אמר כן.", "ליאור אמר כן."}) BOOST_TEST(from_right(hebrew, text), text);
}

BOOST_AUTO_TEST_CASE(a_text_without_a_letter_of_its_language_keeps_its_own_direction)
{
    const Typesetter english("en"), hebrew("he");
    for (const char* text : {"ليلى", "- ליאור אמר כן, 3.", "مرحبا 12"})
        BOOST_TEST(from_right(english, text), text);
    for (const char* text : {"Lior said yes.", "-5", "12:30", ""})
        BOOST_TEST(!from_right(hebrew, text), text);
    BOOST_TEST(set_from_right("ليلى A", true));
    BOOST_TEST(!set_from_right("ليلى A", false));
}

BOOST_AUTO_TEST_CASE(a_name_stays_on_its_column_s_side_and_lines_that_run_on_begin_where_they_are_read)
{
    const Typesetter english("en");
    const char* const name = "ليلى";
    const std::string note = "הלכנו לאורך הנחל ודיברנו על הילדים";
    Look look;
    BOOST_TEST(left_of(english.set(name, look, 200)) < 1.0);
    const SetText lines = english.set(note, look, 60);
    BOOST_TEST(pango_layout_get_line_count(lines.get()) > 1);
    BOOST_TEST(left_of(lines) > 0.0);
    look.align = Align::Right;
    BOOST_TEST(left_of(english.set(name, look, 200)) > 100.0);
}

BOOST_AUTO_TEST_SUITE_END()
