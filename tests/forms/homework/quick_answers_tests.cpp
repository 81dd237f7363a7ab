// SPDX-License-Identifier: MIT
#include "forms/homework/quick_answers.h"
#include "shipped.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;

namespace {

const domain::Value& only_answer(const forms::QuickAnswers& read, const std::string& link_id)
{
    const auto answers = domain::answers_to(read.items, link_id);
    if (answers.size() != 1) throw std::runtime_error("not one answer to " + link_id);
    return answers.front()->value;
}

domain::Item asking(const std::string& link_id, domain::ItemType type)
{
    domain::Item item;
    item.link_id = link_id;
    item.type = type;
    return item;
}

} // namespace

BOOST_AUTO_TEST_SUITE(quick_answers_tests)

BOOST_AUTO_TEST_CASE(answers_take_the_type_of_their_question)
{
    const forms::QuickAnswers read =
        forms::quick_answers(shipped::homework("touch-goodnight-kiss").log,
                             {"note=We both = tired, いい夜", "comfort = 7", "stopped-early=no",
                              "barrier=time", "started-by=Both of us", "felt-safe=declined"});
    BOOST_TEST(shipped::lines(read.problems) == "");
    BOOST_TEST((only_answer(read, "comfort") == domain::Value(std::int64_t{7})));
    BOOST_TEST((only_answer(read, "stopped-early") == domain::Value(false)));
    BOOST_TEST(std::get<domain::Coding>(only_answer(read, "barrier")).display == "Too little time");
    BOOST_TEST(std::get<domain::Coding>(only_answer(read, "barrier")).system ==
               "https://rekindle.invalid/fhir/CodeSystem/barrier");
    BOOST_TEST(std::get<domain::Coding>(only_answer(read, "started-by")).code == "both");
    BOOST_TEST((only_answer(read, "felt-safe") == domain::Value(domain::Declined{})));
    BOOST_TEST(std::get<std::string>(only_answer(read, "note")) == "We both = tired, いい夜");
    BOOST_TEST(read.items.front().link_id == "started-by"); // in the order of the form
    BOOST_TEST(read.items.back().link_id == "note");
}

BOOST_AUTO_TEST_CASE(all_mistakes_come_at_once_by_link_id)
{
    const forms::QuickAnswers read =
        forms::quick_answers(shipped::homework("touch-goodnight-kiss").log,
                             {"comfort=11", "closeness=very", "felt-safe=7.5", "stopped-early=maybe",
                              "barrier=rain", "confort=7", "comfort", "minutes-spent=3", "minutes-spent=4"});
    std::vector<std::string> places;
    for (const base::Problem& problem : read.problems) places.push_back(problem.where);
    std::ranges::sort(places);
    const std::vector<std::string> expected{"barrier", "closeness", "comfort",       "comfort",
                                            "confort", "felt-safe", "minutes-spent", "stopped-early"};
    BOOST_TEST(places == expected, boost::test_tools::per_element());
    BOOST_TEST(shipped::lines(read.problems)
                   .find("barrier: “rain” is not offered; say one of: time, fatigue, conflict") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(declined_is_a_word_like_any_other_in_free_text)
{
    const forms::QuickAnswers read =
        forms::quick_answers(shipped::homework("goal-joint-project").log, {"note=declined"});
    BOOST_TEST((only_answer(read, "note") == domain::Value(std::string("declined"))));
}

BOOST_AUTO_TEST_CASE(what_stands_under_a_group_or_a_question_is_nested_there)
{
    domain::Questionnaire form;
    form.url = "urn:example:nested";
    domain::Item inner = asking("why", domain::ItemType::String);
    domain::Item question = asking("tired", domain::ItemType::Boolean);
    question.items = {inner};
    domain::Item group = asking("day", domain::ItemType::Group);
    group.items = {question};
    form.items = {group};
    const forms::QuickAnswers read = forms::quick_answers(form, {"why=late", "tired=yes"});
    BOOST_TEST(shipped::lines(read.problems) == "");
    const domain::ResponseItem& tired = read.items.at(0).items.at(0);
    BOOST_TEST(tired.answers.at(0).items.at(0).link_id == "why");
    BOOST_TEST(shipped::lines(forms::quick_answers(form, {"why=late"}).problems) ==
               "why: needs an answer to “tired” first\n");
}

BOOST_AUTO_TEST_SUITE_END()
