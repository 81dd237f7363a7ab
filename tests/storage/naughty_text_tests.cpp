// SPDX-License-Identifier: MIT
// Whatever people type is kept as text: nothing of it becomes SQL, nothing of it changes on the way.
#include "storage/connection.h"
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace rekindle;
using namespace rekindle::storage;
using namespace rekindle::domain;

namespace {

void append_character(std::string& text, std::uint32_t code)
{
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6U), byte(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12U), byte(0x80 | (code >> 6U & 0x3FU)), byte(0x80 | (code & 0x3FU));
    } else {
        byte(0xF0 | code >> 18U), byte(0x80 | (code >> 12U & 0x3FU)), byte(0x80 | (code >> 6U & 0x3FU));
        byte(0x80 | (code & 0x3FU));
    }
}

/// What ends a text, a statement or a pattern in SQL, alone, doubled and around a statement; SQL's own words;
/// one character of each kind that programs stumble over.
std::vector<std::string> naughty_texts()
{
    std::set<std::string> texts;
    const std::vector<std::string> marks{"'",  "''", "\"", "\"\"", "`",   "[",   "]", ";",  "--",
                                         "/*", "*/", "%",  "_",    "\\",  "\\'", "?", "?1", ":n",
                                         "@n", "$n", "')", "\")",  "'))", "||",  "\n"};
    const std::vector<std::string> statements{"OR 1=1",
                                              "DROP TABLE answer",
                                              "ATTACH DATABASE 'x' AS y",
                                              "DELETE FROM couple",
                                              "PRAGMA key",
                                              "UNION SELECT mac FROM audit",
                                              "COMMIT",
                                              "SELECT load_extension('x')",
                                              "x'00'",
                                              "VACUUM INTO '/tmp/x'",
                                              "PRAGMA writable_schema=1",
                                              "UPDATE practice SET name='x'"};
    for (const std::string& mark : marks) {
        texts.insert(mark);
        texts.insert("Anna" + mark + "Bo");
        for (const std::string& statement : statements) texts.insert(mark + " " + statement + "; --");
    }
    for (const char* word :
         {"select", "NULL", "null",   "table", "rowid", "true", "0",    "-1",   "1e400",   "NaN", "0x1F", " ",
          "  x  ",  "\t",   "couple", "$1",    "%s%n",  "{0}",  "${x}", "$(x)", "../../x", "nil", "None"})
        texts.insert(word);
    for (std::uint32_t code = 1; code < 0x80; ++code) {
        std::string text = "x";
        append_character(text, code);
        texts.insert(text + "y");
    }
    for (const std::uint32_t code :
         {0x80U,   0x85U,    0xA0U,    0xADU,    0x301U,    0x5D0U,  0x600U,  0x61CU,
          0x200BU, 0x200DU,  0x200EU,  0x2028U,  0x2029U,   0x202EU, 0x2066U, 0x2060U,
          0xD7FFU, 0xE000U,  0xFDD0U,  0xFEFFU,  0xFF07U,   0xFF1DU, 0xFFFDU, 0xFFFEU,
          0xFFFFU, 0x1F600U, 0x1FFFEU, 0xE0001U, 0x10FFFFU, 0x2019U, 0x2BCU,  0x37EU}) {
        std::string text;
        append_character(text, code);
        texts.insert(text);
        texts.insert("'" + text + "'");
    }
    std::string chain = "e";
    for (int i = 0; i < 1000; ++i) append_character(chain, 0x301);
    texts.insert(chain);
    texts.insert(std::string(1'000'000, '\''));
    return {texts.begin(), texts.end()};
}

struct Naughty {
    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    const std::vector<std::string> texts = naughty_texts();
    Naughty() { sample::create(folder.root); }

    std::string schema() const
    {
        Connection connection(folder.database(), sample::keys_of(folder.root).pages);
        return connection.text(
            "SELECT group_concat(type || name || tbl_name || coalesce(sql, ''), char(10)) FROM "
            "(SELECT * FROM sqlite_schema ORDER BY name)");
    }
    std::int64_t rows(const char* question) const
    {
        return Connection(folder.database(), sample::keys_of(folder.root).pages).number(question);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(naughty_text_tests, Naughty)

BOOST_AUTO_TEST_CASE(there_are_about_five_hundred_of_them)
{
    BOOST_TEST(texts.size() >= 480U);
}

BOOST_AUTO_TEST_CASE(every_text_field_of_a_couple_is_found_again_byte_for_byte)
{
    const std::string before = schema();
    {
        const auto practice = sample::open(folder.root);
        practice->together([&] {
            for (const std::string& text : texts) {
                auto couple = sample::couple(*practice, text);
                couple.a = {text, text};
                couple.b = {text + text, text};
                practice->couples().add(couple);
            }
        });
    }
    const auto practice = sample::open(folder.root);
    BOOST_TEST(practice->couples().all().size() == texts.size());
    int differ = 0;
    for (const std::string& text : texts) {
        const auto found = practice->couples().find(text); // searching with it, too
        differ += !found || found->code != text || found->a.label != text || found->a.pronouns != text ||
                  found->b.label != text + text || found->b.pronouns != text;
    }
    BOOST_TEST(differ == 0);
    BOOST_TEST(!practice->couples().find("%").value_or(Couple{}).code.starts_with("C-"));
    BOOST_TEST(!practice->couples().find("nobody' OR '1'='1").has_value());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    BOOST_TEST((schema() == before));
    BOOST_TEST(rows("SELECT count(*) FROM partner") == static_cast<std::int64_t>(texts.size()) * 2);
}

BOOST_AUTO_TEST_CASE(every_answer_and_place_goal_and_definition_is_found_again_byte_for_byte)
{
    const std::string before = schema();
    StoredResponse response;
    Goal goal;
    {
        const auto practice = sample::open(folder.root);
        const auto couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
        response = sample::response(*practice, couple);
        response.items.clear();
        goal = sample::goal(*practice, couple);
        goal.steps.clear();
        int number = 0;
        for (const std::string& text : texts) {
            const std::string link_id = text.size() > 5000 ? "long" : text;
            response.items.push_back({link_id, {{text, {}}, {Coding{text, text, text, text}, {}}}, {}});
            goal.steps.push_back({++number, text, Owner::A, goal.set_on, StepStatus::Open, std::nullopt});
        }
        goal.title = "'; DROP TABLE goal; --";
        goal.levels = {"'", "\"", ";", "--", "%"};
        practice->definitions().freeze({sample::form(), "{}"});
        practice->responses().save(response);
        practice->goals().add(goal);
        practice->together([&] {
            for (const std::string& text : texts)
                practice->definitions().freeze({{DefinitionKind::Homework, "id" + text, text}, text});
        });
    }
    const auto practice = sample::open(folder.root);
    const auto couple = practice->couples().find("C-0001").value();
    BOOST_TEST((practice->responses().of(couple.id).at(0).items == response.items));
    BOOST_TEST((practice->goals().of(couple.id).at(0) == goal));
    int differ = 0;
    for (const std::string& text : texts) {
        const auto found = practice->definitions().find({DefinitionKind::Homework, "id" + text, text});
        differ += !found || found->bytes != text;
    }
    BOOST_TEST(differ == 0);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    BOOST_TEST((schema() == before));
}

BOOST_AUTO_TEST_CASE(a_nul_inside_is_kept_or_refused_and_never_cuts_a_text_short)
{
    const std::string cut("Anna\0 and more", 14);
    const auto practice = sample::open(folder.root);
    auto couple = sample::couple(*practice, "C-0001");
    couple.a.label = cut;
    const auto refused = sample::error_of([&] { practice->couples().add(couple); });
    const auto found = practice->couples().find("C-0001");
    BOOST_TEST((refused ? !found.has_value() : found->a.label == cut));
}

BOOST_AUTO_TEST_SUITE_END()
