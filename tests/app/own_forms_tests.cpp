// SPDX-License-Identifier: MIT
#include "app/demo_practice.h"
#include "app/import_answers.h"
#include "app/own_forms.h"
#include "app/record.h"
#include "forms/key/load.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;

namespace {

const char* const questionnaire = R"({"resourceType": "Questionnaire", "status": "active", "id": "mine",
"url": "https://rekindle.invalid/mine", "version": "1", "title": "Mine", "item": [
{"linkId": "q1", "type": "integer", "text": "?"}, {"linkId": "q2", "type": "integer", "text": "?"},
{"linkId": "note", "type": "text", "text": "?"}]})";
const char* const response = R"({"resourceType": "QuestionnaireResponse", "status": "completed",
"questionnaire": "https://rekindle.invalid/mine|1", "authored": "2026-02-01T10:00:00+01:00", "item": [
{"linkId": "q1", "answer": [{"valueInteger": 1}]}, {"linkId": "q2", "answer": [{"valueInteger": 2}]},
{"linkId": "note", "answer": [{"valueString": "he locks me in"}]}]})";

/// The classes of the three answers after the form came in with a key that says this of its items ("":
/// without a key).
std::string classes(const std::string& facts, const std::string& of_scale = "normal")
{
    DemoPractice practice{7};
    const auto couple =
        app::add_couple(*practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-30")});
    app::FormToImport wanted{"mine.json", forms::load_questionnaire(questionnaire), {}};
    BOOST_TEST_REQUIRE(wanted.form.questionnaire.has_value());
    if (!facts.empty()) {
        wanted.key =
            forms::load_key(R"({"questionnaire": "https://rekindle.invalid/mine|1", "version": 1,
            "scales": [{"id": "s", "title": "S", "rule": "sum", "items": ["q1"], "visibility": ")" +
                                of_scale + R"(", "direction": "higher-is-better"}], "items": )" + facts + "}",
                            &*wanted.form.questionnaire);
        BOOST_TEST_REQUIRE(wanted.key->key.has_value());
    }
    app::Library library = DemoPractice::library();
    BOOST_TEST(app::import_form(*practice, library, wanted));
    app::add_own_forms(library, *practice);
    app::import_answers(*practice, library, {couple, domain::Side::A, {}, "r.json", day("2026-06-30")},
                        response);
    const auto stored = practice->responses().of(couple.id);
    BOOST_TEST_REQUIRE(stored.size() == 1u);
    std::string words;
    for (const char* link_id : {"q1", "q2", "note"}) {
        const auto found = stored[0].visibility.find(link_id);
        words += (words.empty() ? "" : " ") +
                 std::string(found == stored[0].visibility.end() ? "normal" : word(found->second));
    }
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(own_forms_tests)

BOOST_AUTO_TEST_CASE(what_the_key_of_an_own_form_does_not_name_is_kept_like_the_strictest_that_it_does)
{
    BOOST_TEST(classes("") == "private private private");
    BOOST_TEST(classes(R"({"q2": {"visibility": "normal"}})") == "private normal private");
    BOOST_TEST(classes(R"({"q1": {"visibility": "normal"}, "q2": {"visibility": "safety"}})") ==
               "normal safety safety");
    BOOST_TEST(classes(R"({"q1": {"visibility": "normal"}})", "safety") == "normal safety safety");
}

BOOST_AUTO_TEST_SUITE_END()
