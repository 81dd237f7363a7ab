// SPDX-License-Identifier: MIT
#include "app/practice_sheet.h"

#include "app/library.h"
#include "forms/practice_texts.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

using namespace rekindle;
using report::Piece;

namespace {

bool has_lines(const Piece& piece)
{
    return std::ranges::any_of(
        piece.parts, [](const report::Part& part) { return std::holds_alternative<report::Lines>(part); });
}

std::vector<std::string> words_of(const Piece& piece)
{
    std::vector<std::string> all;
    for (const report::Part& part : piece.parts) {
        if (const auto* words = std::get_if<report::Words>(&part)) all.push_back(words->text);
    }
    return all;
}

auto headed(const report::Handout& sheet, const std::string& heading)
{
    return std::ranges::find_if(sheet.pieces, [&](const Piece& piece) {
        const std::vector<std::string> words = words_of(piece);
        return !words.empty() && words.front() == heading;
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(practice_sheet_tests)

BOOST_AUTO_TEST_CASE(from_sign_to_the_last_signature_nothing_parts_a_text_and_what_is_signed_is_named)
{
    const app::Library library(REKINDLE_SOURCE_DIR);
    const std::vector<std::string> ids = forms::practice_text_ids(REKINDLE_SOURCE_DIR "/forms/practice");
    BOOST_TEST(ids.size() >= 12U);
    for (const std::string& id : ids) {
        const domain::PracticeText text = library.practice_text(id);
        const report::Handout sheet = app::practice_sheet(text, *base::parse_date("2026-05-04"));
        const std::string named = sheet.title + ", version " + std::to_string(text.version);
        BOOST_TEST(sheet.below == named);
        const auto sign = headed(sheet, "Sign"), behind = headed(sheet, "Taking it back");
        BOOST_TEST_REQUIRE((sign < behind && behind < sheet.pieces.end()), id);
        BOOST_TEST(words_of(*sign).back() == named);
        BOOST_TEST(std::count_if(sign, behind, has_lines) >= 4, id);
        BOOST_TEST(has_lines(*std::prev(behind)), id);
        BOOST_TEST(std::all_of(sign, std::prev(behind), std::mem_fn(&Piece::with_next)), id);
    }
}

BOOST_AUTO_TEST_CASE(the_yes_to_touch_asks_for_each_kind_that_homework_offers_in_its_words_and_for_no_other)
{
    const app::Library library(REKINDLE_SOURCE_DIR);
    std::set<std::string> offered;
    for (const forms::HomeworkEntry& entry : library.homework().entries()) {
        const auto* const touch = std::get_if<domain::TouchRitualTemplate>(&entry.homework.kind);
        if (touch == nullptr) continue;
        for (const domain::OfferedTouch& each : touch->touches)
            if (each.level > 0) offered.insert(each.words); // of level 0 nobody is touched
    }
    std::set<std::string> asked;
    std::istringstream lines(library.practice_text("consent-touch").words);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t end = line.find(" | ☐ | ☐ |");
        if (end != std::string::npos && !line.starts_with("| __")) asked.insert(line.substr(2, end - 2));
    }
    BOOST_TEST(asked == offered, boost::test_tools::per_element());
    BOOST_TEST(offered.size() > 20U);
}

BOOST_AUTO_TEST_SUITE_END()
