// SPDX-License-Identifier: MIT
// What other programs (of poppler) read on sheets that we paint, and how they are put on pages.
#include "report/write_handout.h"

#include "base/text.h"
#include "report/fake_time.h"
#include "report/folder.h"
#include "report/paint/handout_pdf.h"
#include "report/paint/strips.h"
#include "report/payloads.h"
#include "support/said_by.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <map>
#include <numeric>

using namespace rekindle;
using namespace rekindle::report;
using samples::Folder;

namespace {

Handout handout_of(std::vector<Piece> pieces)
{
    Handout handout;
    handout.title = "Title";
    handout.created = base::parse_date("2026-05-04").value();
    handout.language = "en";
    handout.above_left = "Above";
    handout.above_right = "Code";
    handout.below = "Below";
    handout.pieces = std::move(pieces);
    return handout;
}

Piece piece_of(Part part, std::string number = "")
{
    Piece piece;
    piece.parts = {std::move(part)};
    piece.number = std::move(number);
    return piece;
}

std::vector<std::string> pages_of(const Handout& handout, const char* layout = "-raw")
{
    const Folder folder;
    write_handout(handout, HandoutFormat::Pdf, folder.path / "sheet.pdf");
    std::vector<std::string> pages =
        base::split(said_by({"pdftotext", layout, (folder.path / "sheet.pdf").string(), "-"}), '\f');
    pages.pop_back(); // every page ends with one
    return pages;
}

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string squeezed(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\f' && c != '\t') result += c;
    }
    return result;
}

/// Each sort of part with this text in it.
std::vector<Piece> every_part_with(const std::string& text)
{
    Piece all;
    all.parts = {Words{text, Role::Title}, Words{text, Role::Note},
                 Ticks{true, {{"a", text}, {"b", text, true}}}, Lines{text, 2},
                 Grid{{{text}, {text}}, {{text, text}, {text}}}};
    all.number = "7";
    return {all};
}

constexpr double page_width = 595.28;

/// Each word with where it begins and ends, in points from the left.
std::multimap<std::string, std::pair<double, double>> words_of(const Handout& handout)
{
    const Folder folder;
    write_handout(handout, HandoutFormat::Pdf, folder.path / "sheet.pdf");
    std::multimap<std::string, std::pair<double, double>> words;
    for (const std::string& line :
         base::split(said_by({"pdftotext", "-bbox", (folder.path / "sheet.pdf").string(), "-"}), '\n')) {
        const auto number = [&](const char* name) {
            return std::stod(line.substr(line.find(name) + std::string_view(name).size()));
        };
        if (!has(line, "<word ")) continue;
        const std::size_t begin = line.find('>') + 1;
        words.emplace(line.substr(begin, line.find("</word>") - begin),
                      std::pair{number("xMin=\""), number("xMax=\"")});
    }
    return words;
}

/// Texts that reach over the edge of their page.
std::string over_the_edge(const Handout& handout)
{
    const Folder folder;
    write_handout(handout, HandoutFormat::Pdf, folder.path / "sheet.pdf");
    const auto number = [](const std::string& line, const std::string& name) {
        return std::stod(line.substr(line.find(name + "=\"") + name.size() + 2));
    };
    std::string over;
    for (const std::string& line :
         base::split(said_by({"pdftotext", "-bbox", (folder.path / "sheet.pdf").string(), "-"}), '\n')) {
        if (!has(line, "<word ")) continue;
        if (number(line, "xMin") < 20 || number(line, "yMin") < 10 || number(line, "xMax") > 595.3 - 20 ||
            number(line, "yMax") > 841.9 - 10)
            over += line + "\n";
    }
    return over;
}

} // namespace

BOOST_AUTO_TEST_SUITE(handout_tests)

BOOST_AUTO_TEST_CASE(long_texts_and_words_longer_than_a_line_are_wrapped_whole_and_on_the_page)
{
    std::string words;
    for (int i = 0; i < 400; ++i) words += "word" + std::to_string(i) + ' ';
    for (const std::string& text : {words, std::string(500, 'm')}) {
        const Handout handout = handout_of(every_part_with(text));
        const std::string painted = squeezed(base::joined(pages_of(handout), ""));
        const std::string begin = squeezed(text).substr(0, 60);
        std::size_t times = 0;
        for (std::size_t at = painted.find(begin); at != std::string::npos; at = painted.find(begin, at + 60))
            ++times;
        BOOST_TEST(times >= 7U);
        BOOST_TEST(over_the_edge(handout) == "");
    }
}

BOOST_AUTO_TEST_CASE(whatever_somebody_typed_the_pages_can_be_read)
{
    std::vector<std::string> texts = samples::payloads();
    for (std::string& text : samples::random_texts(100, 20'261'123)) texts.push_back(std::move(text));
    std::vector<Piece> pieces;
    for (const std::string& text : texts) {
        for (Piece& piece : every_part_with(text.substr(0, 3'000))) pieces.push_back(std::move(piece));
    }
    Handout handout = handout_of(std::move(pieces));
    handout.title = handout.above_left = handout.above_right = handout.below = texts.back();
    const auto pages = pages_of(handout);
    BOOST_TEST(pages.size() > 10U);
    BOOST_TEST(has(base::joined(pages, ""), "=1+1"));
}

BOOST_AUTO_TEST_CASE(texts_from_right_to_left_come_out_as_they_were_typed)
{
    const std::vector<std::string> texts{"שלום", "مرحبا", "Zoë naïve Ångström", "Ωμέγα Привет"};
    std::vector<Piece> pieces;
    for (const std::string& text : texts) {
        pieces.push_back(piece_of(Words{text}));
        pieces.push_back(piece_of(Ticks{false, {{"a", text}, {"b", text}}}, "1"));
    }
    const std::string said = base::joined(pages_of(handout_of(std::move(pieces)), "-layout"), "");
    for (const std::string& text : texts) BOOST_TEST(has(said, text), text);
}

BOOST_AUTO_TEST_CASE(a_sheet_read_from_right_to_left_is_the_mirror_image_of_one_read_from_the_left)
{
    std::vector<Piece> pieces{piece_of(Words{"Title", Role::Title}),
                              piece_of(Words{"Heading", Role::Heading})};
    Piece question = piece_of(Words{"Question"}, "12");
    question.parts = {
        Words{"Question"},
        Words{"Note", Role::Note},
        Ticks{false, {{"a", "Never"}, {"b", "Sometimes"}, {"c", "Other", true}}},
        Ticks{true, {{"d", "Narrow"}, {"e", std::string(70, 'm')}, {"f", std::string(71, 'n')}}},
        Lines{"Before", 2},
        Grid{{{"When", 3}, {"Mark"}, {"1", 2}}, {{"Monday"}, {"Tuesday", "d", "x"}}}};
    pieces.push_back(std::move(question));
    Handout handout = handout_of(std::move(pieces));
    handout.of = Mark::PartnerA;
    const auto from_left = words_of(handout);
    handout.language = "he";
    const auto from_right = words_of(handout);
    BOOST_TEST(from_left.size() == from_right.size());
    std::size_t compared = 0;
    for (const auto& [word, from] : from_left) {
        if (from_left.count(word) != 1 || word == "Page" || word == "of") continue; // words of one text
        const auto mirrored = from_right.find(word);
        BOOST_REQUIRE_MESSAGE(mirrored != from_right.end(), word);
        BOOST_TEST(std::abs(from.first + mirrored->second.second - page_width) < 1.0, word);
        ++compared;
    }
    BOOST_TEST(compared >= 20U);
}

BOOST_AUTO_TEST_CASE(a_question_is_never_parted_and_a_heading_never_last)
{
    for (int lines = 1; lines < 12; ++lines) {
        std::vector<Piece> pieces;
        for (int i = 0; i < 40; ++i) {
            Piece question = piece_of(Words{"Question begins" + std::to_string(i)}, std::to_string(i));
            question.parts.emplace_back(Lines{"", lines});
            question.parts.emplace_back(Words{"Question ends" + std::to_string(i)});
            if (i % 4 == 0) {
                pieces.push_back(piece_of(Words{"Heading" + std::to_string(i) + ".", Role::Heading}));
                pieces.back().with_next = true;
            }
            pieces.push_back(std::move(question));
        }
        const auto pages = pages_of(handout_of(std::move(pieces)));
        BOOST_TEST(pages.size() > 1U);
        for (const std::string& page : pages) {
            for (int i = 0; i < 40; ++i) {
                const std::string number = std::to_string(i);
                BOOST_TEST((has(page, "begins" + number + "\n") == has(page, "ends" + number + "\n")),
                           number);
                if (i % 4 == 0)
                    BOOST_TEST((has(page, "Heading" + number + ".") == has(page, "begins" + number + "\n")));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_page_says_its_edges_and_which_of_all_it_is_and_whose)
{
    Handout handout = handout_of({});
    for (int i = 0; i < 90; ++i) handout.pieces.push_back(piece_of(Words{"A line"}));
    handout.of = Mark::PartnerB;
    const auto pages = pages_of(handout);
    BOOST_TEST(pages.size() == 3U);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (const std::string& words : {std::string("Above"), std::string("Code"), std::string("Below"),
                                         "Page " + std::to_string(i + 1) + " of 3", std::string("B Above")})
            BOOST_TEST(has(pages[i], words), words);
    }
}

BOOST_AUTO_TEST_CASE(a_table_goes_on_under_its_head)
{
    Grid grid{{{"When"}, {"Mark"}}, {}};
    for (int i = 0; i < 100; ++i) grid.rows.push_back({"Day" + std::to_string(i) + "."});
    const auto pages = pages_of(handout_of({piece_of(std::move(grid))}));
    BOOST_TEST(pages.size() > 2U);
    std::string all;
    for (const std::string& page : pages) {
        BOOST_TEST(has(page, "When"));
        all += page;
    }
    for (int i = 0; i < 100; ++i) BOOST_TEST(has(all, "Day" + std::to_string(i) + "."));
}

BOOST_AUTO_TEST_CASE(pages_hold_every_slice_once_in_order_and_no_more_than_they_can)
{
    std::vector<Strip> strips;
    for (int i = 0; i < 400; ++i) {
        Strip strip;
        strip.height = 1 + i * 37 % 60;
        strip.space_above = i % 5;
        strip.with_next = i % 7 < 3 || (i > 100 && i < 140); // once more than a page together
        strip.on_new_page = i == 200;
        strips.push_back(strip);
    }
    const double room = 300;
    const auto pages = fill_pages(strips, room);
    std::size_t next = 0;
    for (const StripPage& page : pages) {
        BOOST_TEST(page.first == next);
        BOOST_TEST(page.end > page.first);
        double used = -strips[page.first].space_above;
        for (std::size_t i = page.first; i < page.end; ++i) used += strips[i].height + strips[i].space_above;
        BOOST_TEST(used <= room);
        next = page.end;
        const std::size_t last = page.end - 1;
        const bool in_the_long_one = last > 90 && last < 150;
        if (!in_the_long_one && last + 1 < strips.size() && last + 1 != 200)
            BOOST_TEST(!strips[last].with_next);
    }
    BOOST_TEST(next == strips.size());
    BOOST_TEST(std::ranges::count(pages, 200U, &StripPage::first) == 1);
}

BOOST_AUTO_TEST_CASE(an_empty_sheet_is_one_page_and_the_same_sheet_the_same_bytes)
{
    BOOST_TEST(pages_of(handout_of({})).size() == 1U);
    BOOST_TEST(
        pages_of(handout_of({Piece{}, piece_of(Ticks{}), piece_of(Grid{}), piece_of(Words{})})).size() == 1U);
    const Handout handout = handout_of(every_part_with("Words"));
    const std::string bytes = pdf_of(handout);
    const FakeTime later(std::chrono::hours(24 * 400 + 5));
    BOOST_TEST((pdf_of(handout) == bytes));
}

BOOST_AUTO_TEST_SUITE_END()
