// SPDX-License-Identifier: MIT
// Sheets as HTML: whatever somebody typed is text in it, and nothing in it reaches out.
#include "report/html/handout_html.h"

#include "report/folder.h"
#include "report/payloads.h"
#include "report/plain_text.h"
#include "support/said_by.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;
using namespace rekindle::report;
using samples::Folder;

namespace {

/// Each sort of part, with this text wherever one goes.
Handout handout_with(const std::string& text)
{
    Piece piece;
    piece.parts = {Words{text, Role::Title},
                   Words{text, Role::Heading},
                   Words{text, Role::Label},
                   Words{text, Role::Note},
                   Words{text},
                   Ticks{true, {{text, text}, {"b", text, true}}},
                   Ticks{false, {{"", text}}},
                   Lines{text, 2},
                   Grid{{{text}, {text}}, {{text, text}, {text}}}};
    piece.number = text;
    Handout handout;
    handout.title = handout.above_left = handout.above_right = handout.below = text;
    handout.language = "en";
    handout.created = base::parse_date("2026-05-04").value();
    handout.of = Mark::PartnerB;
    handout.pieces = {piece};
    return handout;
}

/// Its tags with all they hold, and the style, without what stands between them.
std::string tags_of(const std::string& html)
{
    std::string tags;
    bool inside = false;
    for (const char c : html) {
        inside = inside || c == '<';
        if (inside) tags += c;
        inside = inside && c != '>';
    }
    return tags;
}

/// What Python's reader of HTML finds: tags and texts, one a line, escapes undone.
std::string read_back(const std::string& html)
{
    const Folder folder;
    std::ofstream(folder.path / "sheet.html", std::ios::binary) << html;
    return said_by({"python3", "-c", R"(
import sys
from html.parser import HTMLParser
class Reader(HTMLParser):
    def handle_starttag(self, tag, attributes): print("tag", tag, attributes)
    def handle_data(self, text):
        if text.strip(): print("text", text.encode())
reader = Reader(convert_charrefs=True)
reader.feed(open(sys.argv[1], encoding="utf-8", newline="").read())
reader.close()
)",
                    (folder.path / "sheet.html").string()});
}

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(handout_html_tests)

BOOST_AUTO_TEST_CASE(no_text_changes_the_elements)
{
    const std::string tags = tags_of(html_of(handout_with("Harmless")));
    std::vector<std::string> texts = samples::payloads();
    for (std::string& text : samples::random_texts(200, 20'261'123)) texts.push_back(std::move(text));
    for (const char* text :
         {"</style><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]>", "<!--", "&lt;b&gt;",
          "\" onload=\"x", "' onload='x", "</title>", "&#60;script&#62;"})
        texts.emplace_back(text);
    std::erase(texts, ""); // a box without a letter has no element for it
    for (const std::string& text : texts) BOOST_TEST((tags_of(html_of(handout_with(text))) == tags), text);
}

BOOST_AUTO_TEST_CASE(another_reader_finds_every_text_as_it_was_typed)
{
    const std::string text = "<b>Zoë</b> & \"שלום\" &amp; 'x' </td>";
    const std::string said = read_back(html_of(handout_with(text))),
                      harmless = read_back(html_of(handout_with("T")));
    BOOST_TEST(times(said, "tag ") == times(harmless, "tag "));
    BOOST_TEST(times(said, R"(<b>Zo\xc3\xab</b> & \"\xd7)") + times(said, R"(<b>Zo\xc3\xab</b> & "\xd7)") ==
               times(harmless, "b'T'") + times(harmless, "b' T'"));
    BOOST_TEST(times(harmless, "T'") == 20U);
}

BOOST_AUTO_TEST_CASE(nothing_reaches_out_and_a_policy_says_so)
{
    const std::string html = html_of(handout_with("Words"));
    BOOST_TEST(times(html, "default-src 'none'") == 1U);
    for (const char* each :
         {"http://", "https://", "url(", "<script", "<img", "<link", "<a ", "@import", "src="})
        BOOST_TEST(times(html, each) - (std::string(each) == "src=" ? times(html, "default-src=") : 0U) == 0U,
                   each);
}

BOOST_AUTO_TEST_CASE(language_direction_and_whose_it_is_are_said)
{
    Handout handout = handout_with("Words");
    BOOST_TEST(times(html_of(handout), R"(<html lang="en" dir="ltr">)") == 1U);
    BOOST_TEST(times(html_of(handout), R"(aria-hidden="true">B<)") == 1U);
    BOOST_TEST(times(html_of(handout), "dashed") == 1U);
    handout.language = "ar\"><b>";
    handout.of = Mark::PartnerA;
    BOOST_TEST(times(html_of(handout), R"(<html lang="ar&quot;&gt;&lt;b&gt;")") == 1U);
    BOOST_TEST(times(html_of(handout), R"(aria-hidden="true">A<)") == 1U);
    handout.language = "ar";
    BOOST_TEST(times(html_of(handout), R"(<html lang="ar" dir="rtl">)") == 1U);
    handout.of.reset();
    BOOST_TEST(times(html_of(handout), "badge\"") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
