// SPDX-License-Identifier: MIT
#include "forms/key/instruments.h"

#include "forms/examples.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;

BOOST_AUTO_TEST_SUITE(instruments_tests)

BOOST_AUTO_TEST_CASE(every_shipped_key_loads_and_its_worked_examples_hold)
{
    const auto shipped =
        forms::load_instruments(std::filesystem::path(REKINDLE_SOURCE_DIR) / "forms" / "keys");
    BOOST_TEST(shipped.size() >= 14U);
    for (const forms::InstrumentKey& instrument : shipped) {
        for (const base::Problem& problem : instrument.loaded.problems)
            BOOST_ERROR(instrument.id + problem.where + ": " + problem.what);
        BOOST_TEST_REQUIRE(instrument.loaded.key.has_value(), instrument.id);
        const domain::ScoringKey& key = *instrument.loaded.key;
        BOOST_TEST(key.examples.size() >= 7U, instrument.id);
        BOOST_TEST(!key.licence.terms.empty(), instrument.id);
        const auto form = forms::bare_form(key);
        BOOST_TEST_REQUIRE(form.questionnaire.has_value(), instrument.id);
        for (const forms::Mismatch& mismatch : forms::run_examples(form, key))
            BOOST_ERROR(instrument.id + ", " + mismatch.example + ": " + mismatch.what);
    }
    BOOST_TEST(forms::find_instrument(shipped, "phq-9")->id == "phq-9");
    BOOST_TEST(forms::find_instrument(shipped, "https://rekindle.invalid/fhir/Questionnaire/gad-7")->id ==
               "gad-7");
    BOOST_TEST((forms::find_instrument(shipped, "") == nullptr));
}

BOOST_AUTO_TEST_CASE(a_bad_key_hides_none_and_each_item_needs_its_points)
{
    const TemporaryFolder folder;
    const auto put = [&](const char* name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    };
    const std::string start = R"({"questionnaire":"https://rekindle.invalid/x","version":1)";
    const std::string scale =
        R"(,"scales":[{"id":"s","title":"S","rule":"sum","direction":"lower-is-better","items":["a","b"]}])";
    put("bad.json", "{");
    put("coded.json",
        start + scale + R"(,"items":{"a":{"points":{"no":0,"yes":1}},"b":{"least":0,"most":1.5}},
        "examples":[{"name":"e","answers":{"a":"yes","b":1.5},"scales":{"s":{"score":2.5}}}]})");
    put("empty.json", start + "}");
    put("open.json", start + scale + R"(,"items":{"a":{"least":0,"most":1}}})");
    put("readme.txt", "no key");

    const auto found = forms::load_instruments(folder.path());
    BOOST_TEST_REQUIRE(found.size() == 4U);
    BOOST_TEST(found[0].id == "bad");
    BOOST_TEST(!found[0].loaded.problems.empty());
    BOOST_TEST_REQUIRE(found[1].loaded.key.has_value());
    BOOST_TEST(forms::run_examples(forms::bare_form(*found[1].loaded.key), *found[1].loaded.key).empty());
    BOOST_TEST(!found[2].loaded.key.has_value());
    BOOST_TEST(found[2].loaded.problems.at(0).where == "/scales");
    BOOST_TEST(!found[3].loaded.key.has_value());
    BOOST_TEST_REQUIRE(found[3].loaded.problems.size() == 1U);
    BOOST_TEST(found[3].loaded.problems[0].where == "/items/b");
    BOOST_TEST(forms::load_instruments(folder / "nowhere").empty());
}

BOOST_AUTO_TEST_SUITE_END()
