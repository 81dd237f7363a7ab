// SPDX-License-Identifier: MIT
// Tables to fill in, as they are painted.
#include "base/text.h"
#include "report/folder.h"
#include "report/paint/strips.h"
#include "report/paint/typesetter.h"
#include "report/write_handout.h"
#include "support/said_by.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::report;
using samples::Folder;

namespace {

Handout handout_of(Grid grid)
{
    Handout handout;
    handout.created = base::parse_date("2026-05-04").value();
    handout.language = "en";
    handout.pieces.emplace_back().parts = {std::move(grid)};
    return handout;
}

/// "When", "Mark" and one narrow column for each of so many questions.
Grid log_with(int questions)
{
    Grid grid{{{"When", 3}, {"Mark", 1.2}}, {{"Monday"}}};
    for (int i = 1; i <= questions; ++i) grid.columns.push_back({std::to_string(i), 1});
    return grid;
}

} // namespace

BOOST_AUTO_TEST_SUITE(grid_tests)

BOOST_AUTO_TEST_CASE(a_column_is_wide_enough_for_the_words_of_its_head)
{
    for (const int questions : {0, 5, 17, 20}) {
        const Folder folder;
        write_handout(handout_of(log_with(questions)), HandoutFormat::Pdf, folder.path / "log.pdf");
        const std::string said = said_by({"pdftotext", "-layout", (folder.path / "log.pdf").string(), "-"});
        for (const char* word : {"When", "Mark", "Monday"})
            BOOST_TEST(said.find(word) != std::string::npos, word << " beside " << questions);
    }
}

BOOST_AUTO_TEST_CASE(no_row_is_left_alone_below_its_head_or_for_the_next_page)
{
    const Typesetter typesetter("en");
    for (int rows = 2; rows <= 60; ++rows) {
        Grid grid = log_with(3);
        grid.rows.resize(static_cast<std::size_t>(rows));
        const auto strips = strips_of(handout_of(std::move(grid)), typesetter, 500);
        for (double room = 120; room < 400; room += 7) {
            const auto pages = fill_pages(strips, room);
            BOOST_TEST(pages.front().end >= 3U, rows << " rows, room " << room); // the head and two
            BOOST_TEST(pages.back().end - pages.back().first >= 2U, rows << " rows, room " << room);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
