// SPDX-License-Identifier: MIT
#include "app/couple_tags.h"

#include "app/couple_status.h"
#include "app/demo_practice.h"
#include "app/erase_record.h"
#include "app/record.h"
#include "base/error.h"
#include "base/text.h"

using namespace rekindle;
using Tags = std::vector<std::string>;

namespace {

struct WithTwoCouples {
    DemoPractice practice{1};
    domain::Couple one = add("Noor", "Sam"), other = add("Kim", "Lee");

    domain::Couple add(const char* a, const char* b)
    {
        return app::add_couple(*practice, {.label_a = a,
                                           .label_b = b,
                                           .pronouns_a = "",
                                           .pronouns_b = "",
                                           .code = "",
                                           .opened = DemoPractice::until,
                                           .today = DemoPractice::until});
    }
    Tags change(const domain::Couple& couple, const Tags& add, const Tags& remove = {})
    {
        return app::change_tags(*practice, couple, {.add = add, .remove = remove});
    }
    /// What is said, with every problem on a line of its own; "" where it is taken.
    std::string refusal(const Tags& add, const Tags& remove = {})
    {
        try {
            change(one, add, remove);
        } catch (const base::Error& error) {
            std::string said = error.problems().empty() ? error.what() : "";
            for (const base::Problem& problem : error.problems())
                said += problem.where + ": " + problem.what + "\n";
            return said;
        }
        return "";
    }
    std::size_t entries() { return practice->audit().entries().size(); }
};

std::string many(int count)
{
    Tags tags;
    for (int i = 1; i <= count; ++i) tags.push_back("tag " + std::to_string(100 + i));
    return base::joined(tags, ",");
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(couple_tags_tests, WithTwoCouples)

BOOST_AUTO_TEST_CASE(tags_are_added_and_taken_away_in_alphabetical_order_whatever_the_case)
{
    BOOST_TEST(change(one, {"  wait list ", "Evenings", "wait LIST"}) == (Tags{"Evenings", "wait list"}),
               boost::test_tools::per_element());
    BOOST_TEST(change(one, {"online"}, {"EVENINGS"}) == (Tags{"online", "wait list"}),
               boost::test_tools::per_element());
    BOOST_TEST(app::tags_of(*practice, one) == (Tags{"online", "wait list"}),
               boost::test_tools::per_element());
    BOOST_TEST(app::tags_of(*practice, other).empty());
}

BOOST_AUTO_TEST_CASE(a_tag_keeps_the_spelling_that_another_couple_has)
{
    change(one, {"Wait list"});
    BOOST_TEST(change(other, {"WAIT LIST"}) == Tags{"Wait list"}, boost::test_tools::per_element());
    app::set_typed_tags(*practice, other, "");
    // Nobody else has it: it may be spelled anew.
    BOOST_TEST(app::set_typed_tags(*practice, one, "wait list") == Tags{"wait list"},
               boost::test_tools::per_element());
    const auto in_use = app::tags_in_use(*practice);
    BOOST_TEST_REQUIRE(in_use.size() == 1U);
    BOOST_TEST(in_use.front().tag == "wait list");
    BOOST_TEST(in_use.front().couples == 1U);
}

BOOST_AUTO_TEST_CASE(everything_that_is_wrong_is_said_at_once_and_nothing_is_changed)
{
    change(one, {"evenings"});
    const auto before = entries();
    const std::string said =
        refusal({" ", "a,b", "x\ny", std::string(41, 'x'), "\xff", std::string("o\u202Ek"), "fine"});
    BOOST_TEST(said ==
               "tag 1: a tag is a word or a few\n"
               "tag 2: \"a,b\" holds a comma, which stands between tags\n"
               "tag 3: holds a line break or signs that cannot be seen; write one line of text\n"
               "tag 4: \"" +
                   std::string(41, 'x') +
                   "\" is longer than 40 characters\n"
                   "tag 5: holds a line break or signs that cannot be seen; write one line of text\n"
                   "tag 6: holds a line break or signs that cannot be seen; write one line of text\n");
    BOOST_TEST(refusal({std::string(41, 'x')}).starts_with(": \"xxx")); // one alone has no number
    BOOST_TEST(entries() == before);
    BOOST_TEST(app::tags_of(*practice, one) == Tags{"evenings"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(forty_letters_of_any_script_and_twenty_tags_are_taken_and_no_more)
{
    std::string longest;
    for (int i = 0; i < 40; ++i) longest += "ß";
    BOOST_TEST(refusal({longest}) == "");
    app::set_typed_tags(*practice, one, many(20));
    BOOST_TEST(app::tags_of(*practice, one).size() == 20U);
    BOOST_TEST(refusal({"TAG 101"}) == ""); // it has that already
    BOOST_TEST(refusal({"one more", "x,y"}) == "tag 2: \"x,y\" holds a comma, which stands between tags\n"
                                               ": a couple has at most 20 tags, and this would make 22\n");
    BOOST_TEST(refusal({"in its place"}, {"tag 101"}) == "");
}

BOOST_AUTO_TEST_CASE(a_tag_it_does_not_have_is_not_found_and_then_nothing_is_taken_away)
{
    change(one, {"evenings"});
    const std::string said = refusal({}, {"evenings", "online", "nights"});
    BOOST_TEST(said.find("has no tag \"online\", \"nights\"") != std::string::npos, said);
    BOOST_TEST(app::tags_of(*practice, one) == Tags{"evenings"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_changes_nothing_leaves_no_entry_and_what_does_leaves_one_without_the_words)
{
    change(one, {"evenings", "online"});
    const auto before = entries();
    change(one, {"EVENINGS"});
    app::set_typed_tags(*practice, one, "online, evenings,");
    BOOST_TEST(entries() == before);
    app::set_typed_tags(*practice, one, "evenings");
    BOOST_TEST(entries() == before + 1);
    const auto last = practice->audit().entries().back();
    BOOST_TEST(last.action == "set-tags");
    BOOST_TEST(last.subject_id == one.id.value);
}

BOOST_AUTO_TEST_CASE(a_closed_record_may_be_tagged_and_an_erased_one_not)
{
    one = app::set_status(*practice, one, domain::CoupleStatus::Closed, DemoPractice::until,
                          DemoPractice::until);
    BOOST_TEST(change(one, {"box 7"}) == Tags{"box 7"}, boost::test_tools::per_element());
    app::erase_record(*practice, {one, domain::Side::A, "asked to", "discussed", DemoPractice::until});
    BOOST_TEST(app::tags_of(*practice, one).empty());
    BOOST_TEST(refusal({"box 7"}).find("was erased") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_line_gets_one_more_tag_unless_it_is_in_it)
{
    BOOST_TEST(app::with_tag("", "online") == "online");
    BOOST_TEST(app::with_tag(" evenings ,, ", "online") == "evenings, online");
    BOOST_TEST(app::with_tag("evenings, Online", "online") == "evenings, Online");
}

BOOST_AUTO_TEST_SUITE_END()
