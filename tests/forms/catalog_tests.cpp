// SPDX-License-Identifier: MIT
#include "forms/catalog.h"

#include "base/error.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;

namespace {

void put(const TemporaryFolder& folder, const std::string& id, const std::string& file,
         const std::string& bytes)
{
    const std::filesystem::path place = folder / ("questionnaires/" + id);
    std::filesystem::create_directories(place);
    std::ofstream(place / file, std::ios::binary) << bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalog_tests)

BOOST_AUTO_TEST_CASE(forms_are_found_by_folder_id_and_canonical_and_a_bad_one_hides_none)
{
    const TemporaryFolder folder;
    const std::string kindness = source_file("tests/forms/fixtures/kindness.json");
    put(folder, "kind", "questionnaire.json", kindness);
    put(folder, "kind", "key.json", R"({"questionnaire":"Questionnaire/kindness","version":4})");
    put(folder, "broken", "questionnaire.json", "{");
    put(folder, "wrong-key", "questionnaire.json",
        R"({"resourceType":"Questionnaire","id":"w","status":"active","item":[{"linkId":"q","type":"string","text":"?"}]})");
    put(folder, "wrong-key", "key.json", R"({"questionnaire":"Questionnaire/other","version":1})");
    std::filesystem::create_directories(folder / "questionnaires/empty");

    const forms::Catalog catalog = forms::load_catalog(folder.path());
    BOOST_REQUIRE(catalog.entries.size() == 3U);
    BOOST_TEST(catalog.entries[0].id == "broken");
    for (const char* const name :
         {"kind", "kindness", "Questionnaire/kindness", "https://rekindle.example/Questionnaire/kindness",
          "https://rekindle.example/Questionnaire/kindness|1"})
        BOOST_TEST(catalog.find(name) == &catalog.entries[1], name);
    BOOST_TEST(catalog.find("https://rekindle.example/Questionnaire/kindness|2") == nullptr);
    BOOST_TEST(catalog.find("") == nullptr);
    BOOST_TEST(catalog.find("kind")->usable());
    BOOST_TEST(catalog.find("kind")->scoring_key()->version == 4);
    BOOST_TEST(!catalog.find("broken")->usable());
    BOOST_TEST(!catalog.find("wrong-key")->usable());

    BOOST_REQUIRE(catalog.problems.size() == 2U);
    BOOST_TEST(catalog.problems[0].file.parent_path().filename() == "broken");
    BOOST_TEST(catalog.problems[1].file.filename() == "key.json");
    BOOST_TEST(catalog.problems[1].problems[0].where == "/questionnaire");
}

BOOST_AUTO_TEST_CASE(no_folder_is_an_error_that_names_it)
{
    const TemporaryFolder folder;
    BOOST_CHECK_EXCEPTION(forms::load_catalog(folder.path()), base::Error, [](const base::Error& error) {
        return error.trouble() == base::Trouble::NotFound &&
               std::string(error.what()).find("questionnaires") != std::string::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
