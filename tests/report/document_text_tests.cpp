// SPDX-License-Identifier: MIT
#include "report/text/document_text.h"

#include "base/error.h"
#include "base/text.h"
#include "report/build.h"
#include "report/cells.h"
#include "report/fit.h"
#include "report/folder.h"
#include "report/payloads.h"
#include "report/sample_data.h"
#include "report/text/display_width.h"
#include "report/text/write_text.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include <sys/stat.h>

using namespace rekindle;
using namespace rekindle::report;

namespace {

std::string full_text()
{
    return document_text(
        build(samples::progress_definition(), samples::counselor_request(), samples::full_data()));
}

void demand_fit_for_a_terminal(const std::string& text)
{
    BOOST_TEST(base::is_utf8(text));
    for (const std::string& line : base::split(text, '\n')) {
        BOOST_TEST(display_width(line) <= 100U, line);
        BOOST_TEST(!line.ends_with(' '));
        const bool controls = std::any_of(line.begin(), line.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        });
        BOOST_TEST(!controls, line);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(document_text_tests)

BOOST_AUTO_TEST_CASE(columns_are_aligned_by_what_a_terminal_shows)
{
    Sheet sheet;
    sheet.columns = {{8, 20}, {8, 20}, {8, 20}};
    add_row(sheet, {head("Name"), number_head("Score"), head("Note")});
    add_row(sheet, {text_cell("由利亜"), decimal_cell(1.25, 1), text_cell("one")});
    add_row(sheet, {text_cell("e\xCC\x81lodie"), decimal_cell({}, 1), text_cell("two")});
    add_row(sheet, {text_cell("مرحبا"), decimal_cell(-10, 1), text_cell("three")});
    BOOST_TEST(sheet_text(sheet) == "Name    Score  Note\n" + std::string(20, '-') +
                                        "\n"
                                        "由利亜    1.3  one\n"
                                        "e\xCC\x81lodie         two\n"
                                        "\u2068مرحبا\u2069   -10.0  three\n");
}

BOOST_AUTO_TEST_CASE(long_texts_are_wrapped_inside_their_column)
{
    Sheet sheet;
    sheet.columns = {{8, 20}, {8, 20}};
    std::string words;
    for (int i = 0; i < 30; ++i) words += "word ";
    add_row(sheet, {text_cell("Name"), text_cell(words)});
    const auto lines = base::split(sheet_text(sheet), '\n');
    BOOST_TEST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0].starts_with("Name  word word"));
    BOOST_TEST(lines[1].starts_with("      word word"));
}

BOOST_AUTO_TEST_CASE(a_table_that_is_too_wide_stands_in_several_lines)
{
    Sheet sheet;
    sheet.columns.resize(30);
    std::vector<Cell> heads, cells;
    for (int i = 0; i < 30; ++i) {
        heads.push_back(number_head("n" + std::to_string(i)));
        cells.push_back(integer_cell(10'000 + i));
    }
    add_row(sheet, heads);
    add_row(sheet, cells);
    const std::string text = sheet_text(sheet);
    demand_fit_for_a_terminal(text);
    for (int i = 0; i < 30; ++i) BOOST_TEST(text.find(std::to_string(10'000 + i)) != std::string::npos);
    BOOST_TEST(text.find("10014") > text.find("\n    ")); // indented
}

BOOST_AUTO_TEST_CASE(a_chart_becomes_the_line_that_says_what_it_shows_above_its_numbers)
{
    std::string text = full_text();
    std::replace(text.begin(), text.end(), '\n', ' '); // wherever the line is broken
    const std::size_t at = text.find("Line chart of Intake: six domains: Communication from 2024-01-08 to "
                                     "2024-04-08. Maximiliane-Theodora (A) from 11.0 to 21.0.");
    BOOST_TEST_REQUIRE(at != std::string::npos);
    const std::string chart = text.substr(at);
    BOOST_TEST(chart.find("Cut-off 15.5. Its numbers stand in a table below.") != std::string::npos);
    BOOST_TEST(chart.find("2024-02-05") != std::string::npos);
    BOOST_TEST(chart.find("14.4") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_text_and_number_of_the_report_is_there)
{
    Document document =
        build(samples::progress_definition(), samples::counselor_request(), samples::full_data());
    for (Sheet& sheet : document.sheets) {
        const std::string text = sheet_text(sheet);
        for (const Row& row : sheet.rows) {
            for (const Cell& cell : row.cells) {
                if (cell.role == Role::SpanHeader) continue;
                std::string words = shown_text(cell.value);
                std::replace(words.begin(), words.end(), '\n', ' '); // each line of a cell is one of the text
                for (const std::string& word : base::split(words, ' '))
                    if (word.size() < 14) BOOST_TEST(text.find(word) != std::string::npos, word);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(whatever_a_person_typed_no_line_is_too_long_and_no_control_passes)
{
    demand_fit_for_a_terminal(full_text());
    for (const std::string& payload : samples::payloads()) {
        if (payload.size() > 3'000) continue;
        demand_fit_for_a_terminal(document_text(build(
            samples::progress_definition(), samples::counselor_request(), samples::data_full_of(payload))));
    }
}

BOOST_AUTO_TEST_CASE(right_to_left_passes_unharmed_but_nothing_turns_the_rest_of_the_line)
{
    BOOST_TEST(terminal_text("\xD8\xB3\xD8\xA7\xD8\xB1\xD8\xA9 \xE2\x80\x8F") ==
               "\xD8\xB3\xD8\xA7\xD8\xB1\xD8\xA9 \xE2\x80\x8F");
    BOOST_TEST(terminal_text("a\xE2\x80\xAE"
                             "b") == "a\xEF\xBF\xBD"
                                     "b");
}

BOOST_AUTO_TEST_CASE(two_names_from_right_to_left_stand_in_their_own_places)
{
    // Shown as they are, with spaces between, the second would stand over the numbers of the first.
    const std::string first = "\u0644\u064A\u0644\u0649", second = "\u0633\u0627\u0645\u064A";
    const auto head = [](const std::string& words) { return Cell{words, Role::Header, Emphasis::None, 1}; };
    Document document;
    document.language = "en";
    document.sheets.resize(1);
    add_row(document.sheets[0], {head("Scale"), head(first), head(second)});
    const std::string text = document_text(document);
    BOOST_TEST(text.find("\u200EScale  \u2068" + first + "\u2069  \u2068" + second + "\u2069") !=
                   std::string::npos,
               text);
    document.language = "ar";
    BOOST_TEST(document_text(document).find("\u200FScale") != std::string::npos);
    document.sheets[0].rows.clear();
    add_row(document.sheets[0], {head("Scale"), head("Ann")});
    BOOST_TEST(document_text(document).find("\u200F") == std::string::npos); // nothing turns: nothing is said
}

BOOST_AUTO_TEST_CASE(a_line_is_never_broken_before_a_combining_mark)
{
    std::string text;
    for (int i = 0; i < 20; ++i) text += "e\xCC\x81";
    for (const std::string& line : wrapped(text, 7)) {
        BOOST_TEST(!line.starts_with("\xCC\x81"));
        BOOST_TEST(display_width(line) <= 7U);
    }
    BOOST_TEST(base::joined(wrapped(text, 7), "") == text);
    BOOST_TEST(base::joined(wrapped("由利亜由利亜", 5), "|") == "由利|亜由|利亜");
    BOOST_TEST(base::joined(wrapped("one three-and-more two", 10), "|") == "one|three-and-|more two");
    BOOST_TEST(base::joined(wrapped("a\n\nb ", 10), "|") == "a||b");
}

BOOST_AUTO_TEST_CASE(a_file_is_for_its_owner_alone_and_the_same_every_time)
{
    const samples::Folder folder;
    const Document document =
        build(samples::progress_definition(), samples::counselor_request(), samples::full_data());
    write_text(document, folder.path / "one.txt");
    write_text(document, folder.path / "two.txt");
    BOOST_TEST(samples::bytes_of(folder.path / "one.txt") == document_text(document));
    BOOST_TEST((samples::bytes_of(folder.path / "one.txt") == samples::bytes_of(folder.path / "two.txt")));
    struct stat status = {};
    BOOST_TEST_REQUIRE(::stat((folder.path / "one.txt").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
    BOOST_CHECK_THROW(write_text(document, folder.path / "no" / "such.txt"), base::Error);
    BOOST_TEST(folder.files() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
