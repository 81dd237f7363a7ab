// SPDX-License-Identifier: MIT
#include "app/pages/filling.h"

using namespace rekindle;
using namespace items;

namespace {

std::string questions(const std::string& stem, int count)
{
    std::string all;
    for (int i = 1; i <= count; ++i) all += (i > 1 ? "," : "") + item(stem + std::to_string(i), "string");
    return all;
}

/// The linkIds of the first field of each page.
std::vector<std::string> begins(const std::string& items)
{
    const auto form = forms::load_questionnaire(
        R"({"resourceType": "Questionnaire", "status": "active", "id": "t", "item": [)" + items + "]}");
    BOOST_TEST_REQUIRE(form.questionnaire.has_value());
    const app::FormFields fields(form, {}, day("2026-05-04"));
    std::vector<std::string> names;
    std::size_t end = 0;
    for (const app::FormPage& page : app::form_pages(fields.all())) {
        BOOST_TEST(page.first == end); // nothing is left out or there twice
        end = page.last;
        names.push_back(fields.at(page.first).item->link_id + " " + std::to_string(page.part) + "/" +
                        std::to_string(page.parts));
    }
    BOOST_TEST(end == fields.all().size());
    return names;
}

void same(const std::vector<std::string>& found, const std::vector<std::string>& wanted)
{
    BOOST_TEST(found == wanted, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_SUITE(form_pages_tests)

BOOST_AUTO_TEST_CASE(each_section_is_a_page_and_so_is_what_stands_between_two)
{
    same(begins(item("hello", "display") + "," + item("q", "string") + "," + group("g1", questions("a", 3)) +
                "," + item("between", "boolean") + "," + group("g2", questions("b", 2))),
         {"hello 1/1", "g1 1/1", "between 1/1", "g2 1/1"});
}

BOOST_AUTO_TEST_CASE(a_long_section_is_cut_and_never_between_a_question_and_what_hangs_on_it)
{
    same(begins(group("g", questions("a", 25))), {"g 1/3", "a11 2/3", "a21 3/3"});
    same(begins(group("g", questions("a", 10) + "," + item("more", "string"))), {"g 1/2", "more 2/2"});
    same(begins(group("g", questions("a", 9) + "," +
                               item("q", "boolean", R"("item": [)" + questions("why", 3) + "]"))),
         {"g 1/1"});
}

BOOST_AUTO_TEST_CASE(a_subsection_begins_a_page_rather_than_being_cut)
{
    same(begins(group("g", group("first", questions("a", 8)) + "," + group("second", questions("b", 8)))),
         {"g 1/1", "second 1/1"});
    same(begins(item("q", "string") + "," +
                group("g", group("first", questions("a", 8)) + "," + group("second", questions("b", 8)))),
         {"q 1/1", "g 1/2", "second 2/2"});
}

BOOST_AUTO_TEST_CASE(one_section_around_everything_is_no_page)
{
    same(begins(group("all", group("g1", questions("a", 2)) + "," + group("g2", questions("b", 2)))),
         {"all 1/1", "g2 1/1"});
}

BOOST_AUTO_TEST_SUITE_END()
