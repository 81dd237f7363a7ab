// SPDX-License-Identifier: MIT
// Item by item what was made of a file.
#include "base/read_file.h"
#include "forms/loaded.h"
#include "forms/questionnaire/item_verdicts.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace rekindle;
using Effect = forms::Finding::Effect;

BOOST_AUTO_TEST_SUITE(item_verdicts_tests)

BOOST_AUTO_TEST_CASE(each_item_has_a_verdict_of_its_own_and_what_is_around_them_one_besides)
{
    const auto verdicts = forms::item_verdicts(loaded(
        R"({"linkId": "g", "type": "group", "text": "Section", "item": [
            {"linkId": "q", "type": "integer", "text": "How many?"},
            {"linkId": "file", "type": "attachment", "text": "A picture"}]},
           {"linkId": 7, "type": "integer"})"));
    BOOST_TEST_REQUIRE(verdicts.size() == 5u);
    BOOST_TEST(verdicts[0].where == "");
    BOOST_TEST(verdicts[1].where == "/item/0");
    BOOST_TEST(verdicts[1].text == "Section");
    BOOST_TEST(verdicts[1].findings.empty()); // what is wrong below it is said there
    BOOST_TEST(verdicts[2].link_id == "q");
    BOOST_TEST(verdicts[2].findings.empty());
    BOOST_TEST(verdicts[3].where == "/item/0/item/1");
    BOOST_TEST((verdicts[3].worst == Effect::Limit));
    BOOST_TEST(verdicts[4].link_id == "7");
    BOOST_TEST((verdicts[4].worst == Effect::Note));
    BOOST_TEST(!verdicts[4].findings.empty());
}

BOOST_AUTO_TEST_CASE(the_tenth_item_is_not_taken_for_the_first)
{
    std::string items;
    for (int i = 0; i < 11; ++i)
        items += R"({"linkId": ")" + std::to_string(i) + R"(", "text": "?", "type": "integer"},)";
    const auto verdicts = forms::item_verdicts(loaded(items + R"({"linkId": "x", "type": "attachment"})"));
    BOOST_TEST_REQUIRE(verdicts.size() == 13u);
    BOOST_TEST(verdicts[2].findings.empty()); // item 1, whose place begins as that of item 11 does
    BOOST_TEST((verdicts[12].worst == Effect::Limit));
}

BOOST_AUTO_TEST_CASE(what_is_no_form_is_refused_as_a_whole)
{
    for (const char* const bytes : {"no JSON", "[]", R"({"resourceType": "Patient"})"}) {
        const auto verdicts = forms::item_verdicts(forms::load_questionnaire(bytes));
        BOOST_TEST_REQUIRE(!verdicts.empty());
        BOOST_TEST((verdicts[0].worst == Effect::CannotRun));
    }
}

BOOST_AUTO_TEST_CASE(nothing_that_was_found_in_a_real_form_is_lost)
{
    const std::filesystem::path corpus = REKINDLE_FHIR_CORPUS;
    if (corpus.empty() || !std::filesystem::exists(corpus / "questionnaires")) return;
    for (const auto& file : std::filesystem::recursive_directory_iterator(corpus / "questionnaires")) {
        if (file.path().extension() != ".json") continue;
        const auto form = forms::load_questionnaire(base::read_file(file.path()));
        std::size_t found = 0;
        for (const forms::ItemVerdict& verdict : forms::item_verdicts(form)) found += verdict.findings.size();
        BOOST_TEST(found == form.findings.size(), file.path());
    }
}

BOOST_AUTO_TEST_SUITE_END()
