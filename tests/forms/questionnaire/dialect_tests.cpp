// SPDX-License-Identifier: MIT
#include "forms/loaded.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using forms::LoadedQuestionnaire;
using Effect = forms::Finding::Effect;

BOOST_AUTO_TEST_SUITE(dialect_tests)

BOOST_AUTO_TEST_CASE(other_versions_of_fhir_are_named_and_read_as_far_as_possible)
{
    const LoadedQuestionnaire r5 = loaded(R"({"linkId":"q","type":"coding","text":"?","answerConstraint":
        "optionsOrString","answerOption":[{"valueCoding":{"code":"a","display":"A"}}]})");
    BOOST_TEST(finds(r5, Effect::Limit, "", "FHIR R5"));
    BOOST_TEST((r5.questionnaire->items[0].type == domain::ItemType::OpenChoice));

    const LoadedQuestionnaire stu3 =
        loaded(R"({"linkId":"p","type":"choice","text":"?","option":[{"valueCoding":
        {"code":"a","display":"A"}}],"initialCoding":{"code":"a"}},{"linkId":"q","type":"string","text":"?",
        "enableWhen":[{"question":"p","hasAnswer":true},{"question":"p","answerCoding":{"code":"a"}}]})");
    BOOST_TEST(finds(stu3, Effect::Limit, "", "FHIR STU3"));
    BOOST_TEST(finds(stu3, Effect::Limit, "/item/0/option", "STU3"));
    const auto& items = stu3.questionnaire->items;
    BOOST_TEST(items[0].options.size() == 1U);
    BOOST_TEST(items[0].initial.size() == 1U);
    BOOST_REQUIRE(items[1].enable_when.size() == 2U);
    BOOST_TEST((items[1].enable_when[0].op == domain::Operator::Exists));
    BOOST_TEST((items[1].enable_when[1].op == domain::Operator::Equal));
    BOOST_TEST(items[1].any_condition_enables);
}

BOOST_AUTO_TEST_SUITE_END()
