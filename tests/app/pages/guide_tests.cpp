// SPDX-License-Identifier: MIT
// The guide for counselors: that it can be read, and that it speaks of what is there.
#include "app/commands.h"
#include "app/pages/guide.h"
#include "app/settings.h"
#include "base/error.h"
#include "base/read_file.h"
#include "base/text.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace rekindle;
namespace fs = std::filesystem;
using Kind = app::GuidePage::Part::Kind;

namespace {

const fs::path source = REKINDLE_SOURCE_DIR;

/// A label as it is read: without the mark of its letter.
std::string without_mark(std::string label)
{
    std::erase(label, '&');
    return label;
}

/// Whether somebody who looks for this word finds it on a menu, a button or beside a field.
bool is_on_screen(const std::string& word)
{
    for (const app::CommandRow& row : app::commands()) {
        const std::string label = without_mark(row.label);
        if (label == word || label == word + "…") return true;
    }
    for (const app::Setting& setting : app::settings()) {
        if (setting.label == word) return true;
    }
    static const std::string sources = [] {
        std::string all;
        for (const char* const folder : {"src/gui", "src/app/pages"}) {
            for (const auto& file : fs::recursive_directory_iterator(source / folder)) {
                if (file.path().extension() == ".cpp") all += base::read_file(file.path());
            }
        }
        return all;
    }();
    return sources.find('"' + word + '"') != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(guide_tests)

BOOST_AUTO_TEST_CASE(every_page_of_the_guide_is_there_with_a_title_of_its_own_and_every_file_is_a_page)
{
    std::set<std::string> titles;
    std::set<fs::path> files;
    for (const app::Guide each : app::guides()) {
        const app::GuidePage page = app::guide_page(each, source);
        BOOST_TEST(titles.insert(page.title).second, page.title);
        BOOST_TEST(!page.title.empty());
        BOOST_TEST(page.parts.size() > 3U, page.title);
        files.insert(app::file_of(each, source));
    }
    std::set<fs::path> there;
    for (const auto& file : fs::directory_iterator(source / "docs" / "user-guide")) {
        if (file.is_regular_file()) there.insert(file.path());
    }
    BOOST_TEST((files == there));
    BOOST_TEST(app::guides().size() == static_cast<std::size_t>(app::Guide::WhenSomethingGoesWrong) + 1);
}

BOOST_AUTO_TEST_CASE(what_the_guide_sets_in_bold_is_a_word_on_the_screen)
{
    std::size_t words = 0;
    for (const app::Guide each : app::guides()) {
        const app::GuidePage page = app::guide_page(each, source);
        words += page.bold.size();
        for (const std::string& word : page.bold) BOOST_TEST(is_on_screen(word), page.title << ": " << word);
    }
    BOOST_TEST(words > 40U);
    BOOST_TEST(!is_on_screen("Create a universe"));
}

BOOST_AUTO_TEST_CASE(the_keys_and_pages_that_the_guide_names_are_those_of_the_program)
{
    std::set<std::string> titles, keys;
    for (const app::Guide each : app::guides()) titles.insert(app::guide_page(each, source).title);
    for (const app::CommandRow& row : app::commands()) keys.insert(row.key);
    std::size_t found = 0;
    for (const app::Guide each : app::guides()) {
        for (const app::GuidePage::Part& part : app::guide_page(each, source).parts) {
            const std::string& words = part.words;
            for (std::size_t at = words.find("Ctrl+"); at != std::string::npos;
                 at = words.find("Ctrl+", at + 1)) {
                const std::string key = words.substr(at, words.find_first_of("), ", at) - at);
                BOOST_TEST(keys.contains(key), key);
                ++found;
            }
            for (std::size_t at = words.find("ee \""); at != std::string::npos;
                 at = words.find("ee \"", at + 1)) {
                const std::string title = words.substr(at + 4, words.find('"', at + 4) - at - 4);
                BOOST_TEST(titles.contains(title), title);
                ++found;
            }
        }
    }
    BOOST_TEST(found > 10U);
}

BOOST_AUTO_TEST_CASE(every_picture_of_the_guide_is_there_with_words_and_none_is_there_for_nothing)
{
    std::set<fs::path> shown, there;
    for (const app::Guide each : app::guides()) {
        for (const app::GuidePage::Picture& picture : app::guide_page(each, source).pictures) {
            const fs::path file = app::file_of(each, source).parent_path() / picture.file;
            BOOST_TEST(!picture.words.empty(), picture.file);
            BOOST_TEST_REQUIRE(fs::exists(file), picture.file);
            BOOST_TEST(base::read_file(file).starts_with("\x89PNG"), picture.file);
            shown.insert(file);
        }
    }
    for (const auto& file : fs::directory_iterator(source / "docs" / "user-guide" / "pictures"))
        there.insert(file.path());
    BOOST_TEST((shown == there));
    BOOST_TEST(shown.size() > 10U);
}

BOOST_AUTO_TEST_CASE(lines_that_belong_together_become_one_paragraph_and_stars_go)
{
    const app::GuidePage page =
        app::read_guide_page("<!-- no part of it -->\n# Title\n\n## One\n\nA **bold\nword**"
                             " and\nmore.\n- first\n  goes on\n- second\n\n10. tenth\n12 of 20"
                             "\n\n![A page (small)](pictures/page.png)\n");
    BOOST_TEST(page.title == "Title");
    BOOST_TEST_REQUIRE(page.parts.size() == 5U);
    BOOST_TEST((page.parts[0].kind == Kind::Heading));
    BOOST_TEST(page.parts[1].words == "A bold word and more.");
    BOOST_TEST(page.parts[2].words == "- first goes on");
    BOOST_TEST((page.parts[3].kind == Kind::Item));
    BOOST_TEST(page.parts[4].words == "10. tenth 12 of 20");
    BOOST_TEST_REQUIRE(page.pictures.size() == 1U);
    BOOST_TEST(page.pictures[0].words == "A page (small)");
    BOOST_TEST(page.pictures[0].file == "pictures/page.png");
    BOOST_TEST(page.bold == std::vector<std::string>{"bold word"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_guide_that_was_not_installed_is_said_and_nothing_else_happens)
{
    const TemporaryFolder nothing;
    BOOST_CHECK_THROW(app::guide_page(app::Guide::FirstDay, nothing.path()), base::Error);
}

BOOST_AUTO_TEST_SUITE_END()
