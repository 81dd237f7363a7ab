// SPDX-License-Identifier: MIT
#include "report/xlsx/safe_text.h"

#include "report/plain_text.h"

#include "base/text.h"
#include "report/payloads.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::report;

namespace {

std::size_t units(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        count += (byte & 0xC0) == 0x80 ? 0U : byte >= 0xF0 ? 2U : 1U;
    }
    return count;
}

bool is_xml_text(std::string_view text)
{
    if (!rekindle::base::is_utf8(text)) return false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 && c != '\t' && c != '\n') return false;
    }
    return text.find("\xEF\xBF\xBE") == std::string_view::npos &&
           text.find("\xEF\xBF\xBF") == std::string_view::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(safe_text_tests)

BOOST_AUTO_TEST_CASE(a_byte_that_is_no_utf8_is_found_wherever_it_stands)
{
    const std::string text = "some plain signs, read by eights";
    BOOST_REQUIRE(rekindle::base::is_utf8(text));
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string ill = text;
        ill[at] = '\xA4';
        BOOST_TEST(!rekindle::base::is_utf8(ill), "at " << at);
        const std::string well = text.substr(0, at) + "\xC3\xA4" + text.substr(at);
        BOOST_TEST(rekindle::base::is_utf8(well), "at " << at);
        BOOST_TEST(rekindle::base::as_utf8(ill) == text.substr(0, at) + "\xEF\xBF\xBD" + text.substr(at + 1));
    }
}

BOOST_AUTO_TEST_CASE(ordinary_text_of_any_script_stays_as_it_is)
{
    for (const char* text :
         {"", "We talked.", "مرحبا", "由利亜 🫂", "a\tb\nc", "=1+1", "5 < 6 & 7", "_x_ _y0041_"}) {
        BOOST_TEST(safe_cell_text(text) == text);
    }
}

BOOST_AUTO_TEST_CASE(what_xml_cannot_hold_becomes_the_replacement_character)
{
    BOOST_TEST(safe_cell_text(std::string_view("a\0b", 3)) == "a\uFFFDb");
    BOOST_TEST(safe_cell_text("\x0B\x7F") == "\uFFFD\uFFFD");
    BOOST_TEST(safe_cell_text("\xC2\x85") == "\uFFFD");
    BOOST_TEST(safe_cell_text("\xEF\xBF\xBE|\xEF\xBF\xBF") == "\uFFFD|\uFFFD");
    BOOST_TEST(safe_cell_text("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
    BOOST_TEST(safe_cell_text("\xC0\xAF") == "\uFFFD\uFFFD");
    BOOST_TEST(safe_cell_text("a\r\nb\rc") == "a\nb\nc");
}

BOOST_AUTO_TEST_CASE(an_escape_somebody_typed_is_shown_and_not_decoded)
{
    BOOST_TEST(safe_cell_text("_x0041_") == "_x005F_x0041_");
    BOOST_TEST(safe_cell_text("_x0041_x0042_") == "_x005F_x0041_x005F_x0042_");
    BOOST_TEST(safe_cell_text("_x005F_x0041_") == "_x005F_x005F_x005F_x0041_");
    BOOST_TEST(safe_cell_text("_x4_") == "_x005F_x4_");
    BOOST_TEST(safe_label("_x0041_") == "_x0041_");
}

BOOST_AUTO_TEST_CASE(a_text_that_fits_exactly_is_whole_and_one_more_is_cut_with_a_mark)
{
    const std::string most(32'767, 'w');
    BOOST_TEST(safe_cell_text(most) == most);
    const std::string cut = safe_cell_text(most + 'w');
    BOOST_TEST(units(cut) == 32'767U);
    BOOST_TEST(cut.ends_with("w […]"));
}

BOOST_AUTO_TEST_CASE(the_length_counts_in_utf_16_and_as_written)
{
    std::string faces, escapes;
    for (int i = 0; i < 20'000; ++i) faces += "🙂";
    for (int i = 0; i < 6'000; ++i) escapes += "_x0041_";
    for (const std::string& text : {faces, escapes}) {
        const std::string cut = safe_cell_text(text);
        BOOST_TEST(units(cut) <= 32'767U);
        BOOST_TEST(units(cut) > 32'740U);
        BOOST_TEST(cut.ends_with(" […]"));
        BOOST_TEST(rekindle::base::is_utf8(cut));
    }
}

BOOST_AUTO_TEST_CASE(a_label_is_never_a_chart_formula_and_never_too_long)
{
    BOOST_TEST(safe_label("=Sheet1!$A$1") == " =Sheet1!$A$1");
    BOOST_TEST(units(safe_label(std::string(1'000, 'x'))) <= 255U);
    BOOST_TEST(units(safe_label("=" + std::string(1'000, 'x'))) <= 255U);
}

BOOST_AUTO_TEST_CASE(a_page_text_holds_no_command)
{
    BOOST_TEST(safe_page_text("A & B\n&P") == "A && B &&P");
    BOOST_TEST(safe_page_text("Ann&George") == "Ann&&\u2060George"); // &G would be the place of a picture
    BOOST_TEST(safe_page_text("&[Picture]") == "&&\u2060[Picture]");
    BOOST_TEST(safe_page_text(std::string(300, '&')).size() <= 160U);
}

BOOST_AUTO_TEST_CASE(what_could_come_alive_as_a_formula_is_known)
{
    for (const char* text : {"=1", "+1", "-1", "@SUM(1)", "\t=1", "\r1", "\n1", "＝1", "＋1", "－1", "＠1",
                             " =1", "\"=1", "'=1", ";=1"}) {
        BOOST_TEST(looks_like_formula(text), text);
    }
    for (const char* text : {"", "   ", "1+1", "a=b", "Talk - daily", "http://x"}) {
        BOOST_TEST(!looks_like_formula(text), text);
    }
}

BOOST_AUTO_TEST_CASE(every_payload_and_ten_thousand_random_texts_become_xml_text)
{
    std::vector<std::string> texts = samples::random_texts(10'000, 7);
    for (const std::string& payload : samples::payloads()) texts.push_back(payload);
    std::size_t bad = 0;
    for (const std::string& text : texts) {
        bad += !is_xml_text(safe_cell_text(text));
        bad += !is_xml_text(safe_label(text));
        bad += !is_xml_text(safe_page_text(text));
    }
    BOOST_TEST(bad == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
