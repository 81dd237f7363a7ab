// SPDX-License-Identifier: MIT
#include "storage/couples_store.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;
using namespace std::string_literals;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(folder / "x.rekindle");
        practice = sample::open(folder / "x.rekindle");
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(couples_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_couple_is_found_by_id_and_by_code_as_it_was_added)
{
    auto couple = sample::couple(*practice, "C-0001");
    couple.status = domain::CoupleStatus::Closed;
    practice->couples().add(couple);
    BOOST_TEST((practice->couples().find("C-0001") == couple));
    BOOST_TEST((practice->couples().find(couple.id.value) == couple));
    BOOST_TEST(!practice->couples().find("C-0002").has_value());
    BOOST_TEST(!practice->couples().find("").has_value());
}

BOOST_AUTO_TEST_CASE(couples_are_listed_by_code)
{
    for (const char* code : {"C-0003", "C-0001", "C-0002"})
        practice->couples().add(sample::couple(*practice, code));
    std::string codes;
    for (const auto& couple : practice->couples().all()) codes += couple.code + " ";
    BOOST_TEST(codes == "C-0001 C-0002 C-0003 ");
}

std::string codes_of(const std::vector<domain::Couple>& couples)
{
    std::string codes;
    for (const auto& couple : couples) codes += couple.code + " ";
    return codes;
}

BOOST_AUTO_TEST_CASE(page_after_page_shows_every_couple_once)
{
    for (const char* code : {"C-0003", "C-0001", "C-0005", "C-0002", "C-0004"})
        practice->couples().add(sample::couple(*practice, code));
    auto& couples = practice->couples();
    BOOST_TEST(codes_of(couples.list({"", "", 2})) == "C-0001 C-0002 ");
    BOOST_TEST(codes_of(couples.list({"", "C-0002", 2})) == "C-0003 C-0004 ");
    BOOST_TEST(codes_of(couples.list({"", "C-0004", 2})) == "C-0005 ");
    BOOST_TEST(codes_of(couples.list({"", "C-0005", 2})).empty());
    BOOST_TEST(codes_of(couples.list({"", "C-0003x", {}})) == "C-0004 C-0005 "); // no such code: what follows
    BOOST_TEST(codes_of(couples.list({"", "", 0})).empty());
}

BOOST_AUTO_TEST_CASE(a_search_finds_codes_and_both_labels_in_any_case_and_script)
{
    const auto add = [&](const char* code, const char* a, const char* b) {
        auto couple = sample::couple(*practice, code);
        couple.a.label = a;
        couple.b.label = b;
        practice->couples().add(couple);
    };
    add("C-0001", "Ágnes", "Juri");
    add("C-0002", "Straße", "ÁGNES M.");
    add("C-0003", "Ольга", "100%_x");
    add("X-0001", "agnes", "Mai");
    auto& couples = practice->couples();
    BOOST_TEST(codes_of(couples.list({"ágn", "", {}})) == "C-0001 C-0002 ");
    BOOST_TEST(codes_of(couples.list({"ágn", "", 1})) == "C-0001 ");
    BOOST_TEST(codes_of(couples.list({"ágn", "C-0001", 1})) == "C-0002 ");
    BOOST_TEST(codes_of(couples.list({"STRASSE", "", {}})) == "C-0002 ");
    BOOST_TEST(codes_of(couples.list({"ольга", "", {}})) == "C-0003 ");
    BOOST_TEST(codes_of(couples.list({"x-", "", {}})) == "X-0001 ");
    BOOST_TEST(codes_of(couples.list({"%_", "", {}})) == "C-0003 "); // these are no patterns
    BOOST_TEST(codes_of(couples.list({"nobody", "", {}})).empty());
    BOOST_TEST(codes_of(couples.list({"A\xCC\x81gnes", "", {}})) ==
               "C-0001 C-0002 "); // A and its accent apart
}

BOOST_AUTO_TEST_CASE(tags_are_put_in_the_place_of_those_before_and_are_part_of_what_is_sealed)
{
    auto& couples = practice->couples();
    const auto one = sample::couple(*practice, "C-0001"), other = sample::couple(*practice, "C-0002");
    couples.add(one);
    couples.add(other);
    BOOST_TEST(couples.tags(one.id).empty());
    couples.set_tags(one.id, {"wait list", "Evenings", "für später ☂"});
    couples.set_tags(other.id, {"wait list"});
    BOOST_TEST(couples.tags(one.id) == (std::vector{"Evenings"s, "für später ☂"s, "wait list"s}),
               boost::test_tools::per_element());
    couples.set_tags(one.id, {"supervision"});
    BOOST_TEST(couples.tags(one.id) == std::vector{"supervision"s}, boost::test_tools::per_element());
    BOOST_TEST(couples.tags_of_all().size() == 2U);
    BOOST_TEST(couples.tags_of_all()[other.id.value] == std::vector{"wait list"s},
               boost::test_tools::per_element());
    couples.set_tags(one.id, {});
    BOOST_TEST(couples.tags_of_all().size() == 1U);
    const auto last = practice->audit().entries().back();
    BOOST_TEST(last.action == "set-tags");
    BOOST_TEST(last.subject == "couple");
    BOOST_TEST(last.subject_id == one.id.value);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    const auto nobody = sample::error_of([&] { couples.set_tags({practice->new_id()}, {}); });
    BOOST_TEST((nobody.value().trouble() == base::Trouble::NotFound));
}

BOOST_AUTO_TEST_CASE(couples_are_found_by_a_part_of_a_tag_and_narrowed_by_a_whole_one)
{
    auto& couples = practice->couples();
    for (const char* code : {"C-0001", "C-0002", "C-0003", "C-0004"})
        couples.add(sample::couple(*practice, code));
    const auto tag = [&](const char* code, const std::vector<std::string>& tags) {
        couples.set_tags(couples.find(code).value().id, tags);
    };
    tag("C-0001", {"Wait list", "evenings"});
    tag("C-0002", {"wait list 2027"});
    tag("C-0003", {"ÄRZTE"});
    const auto tagged = [&](const std::string& with) { return codes_of(couples.list({"", "", {}, with})); };
    BOOST_TEST(codes_of(couples.list({"LIST", "", {}})) == "C-0001 C-0002 ");
    BOOST_TEST(codes_of(couples.list({"LIST", "", 1})) == "C-0001 ");
    BOOST_TEST(codes_of(couples.list({"ärz", "", {}})) == "C-0003 ");
    BOOST_TEST(codes_of(couples.list({"%", "", {}})).empty()); // no pattern
    BOOST_TEST(tagged("wait LIST") == "C-0001 ");              // the whole tag
    BOOST_TEST(tagged("wait").empty());
    BOOST_TEST(codes_of(couples.list({"c-", "C-0001", 5, "wait list 2027"})) == "C-0002 ");
    BOOST_TEST(codes_of(couples.list({"evenings", "", {}, "wait list 2027"})).empty());
}

BOOST_AUTO_TEST_CASE(a_code_that_is_taken_is_refused_and_nothing_changes)
{
    practice->couples().add(sample::couple(*practice, "C-0001"));
    const auto entries = practice->audit().entries().size();
    const auto error =
        sample::error_of([&] { practice->couples().add(sample::couple(*practice, "C-0001")); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::Data));
    BOOST_TEST(practice->couples().all().size() == 1U);
    BOOST_TEST(practice->audit().entries().size() == entries);
}

BOOST_AUTO_TEST_CASE(sessions_are_listed_by_number)
{
    const auto couple = sample::couple(*practice, "C-0001");
    practice->couples().add(couple);
    auto second = sample::session(*practice, couple, 2);
    second.kind = domain::SessionKind::IndividualB;
    const auto first = sample::session(*practice, couple, 1);
    practice->couples().add(second);
    practice->couples().add(first);
    const auto sessions = practice->couples().sessions(couple.id);
    BOOST_REQUIRE(sessions.size() == 2U);
    BOOST_TEST((sessions[0] == first));
    BOOST_TEST((sessions[1] == second));
}

BOOST_AUTO_TEST_CASE(a_session_of_nobody_is_not_found)
{
    const auto error = sample::error_of(
        [&] { practice->couples().add(sample::session(*practice, sample::couple(*practice, "C-0001"), 1)); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::NotFound));
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_just_texts)
{
    auto couple = sample::couple(*practice, "'; DROP TABLE couple; --");
    couple.a.label = "' OR 1=1 --";
    couple.b.label = "x\0y\u202e\n%_"s;
    practice->couples().add(couple);
    BOOST_TEST((practice->couples().find(couple.code) == couple));
}

BOOST_AUTO_TEST_SUITE_END()
