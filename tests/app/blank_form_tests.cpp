// SPDX-License-Identifier: MIT
#include "app/blank_form.h"

#include "forms/catalog.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>

using namespace rekindle;
using report::Piece;

BOOST_AUTO_TEST_SUITE(blank_form_tests)

BOOST_AUTO_TEST_CASE(what_is_said_behind_the_last_question_has_no_page_of_its_own)
{
    const forms::Catalog catalog = forms::load_catalog(REKINDLE_SOURCE_DIR "/forms");
    BOOST_TEST(catalog.entries.size() > 9U);
    for (const forms::CatalogEntry& entry : catalog.entries) {
        const report::Handout sheet = app::blank_form(*entry.form.questionnaire, entry.scoring_key(),
                                                      *base::parse_date("2026-05-04"), std::nullopt);
        const auto last = std::ranges::find_if(sheet.pieces.rbegin(), sheet.pieces.rend(),
                                               [](const Piece& piece) { return !piece.number.empty(); });
        BOOST_TEST_REQUIRE((last != sheet.pieces.rend()), entry.id);
        BOOST_TEST(std::all_of(std::prev(last.base()), std::prev(sheet.pieces.end()),
                               std::mem_fn(&Piece::with_next)),
                   entry.id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
