// SPDX-License-Identifier: MIT
#include "forms/examples.h"

#include "forms/key/load.h"
#include "forms/loaded.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;

namespace {

const forms::LoadedQuestionnaire& kindness()
{
    static const forms::LoadedQuestionnaire form = loaded_fixture("kindness.json");
    return form;
}

/// What the key of docs/form-format.md gives when its examples are replaced by this one.
std::vector<std::string> mismatches(const std::string& example)
{
    const std::string page = source_file("docs/form-format.md");
    const std::size_t start = page.find("```json\n") + 8;
    std::string bytes = page.substr(start, page.find("```", start) - start);
    if (!example.empty()) {
        const std::size_t examples = bytes.find("\"examples\"");
        bytes = bytes.substr(0, examples) + "\"examples\":[{\"name\":\"e\"," + example + "}]}";
    }
    const forms::LoadedKey key = forms::load_key(bytes, &*kindness().questionnaire);
    std::vector<std::string> found;
    for (const forms::Mismatch& mismatch : forms::run_examples(kindness(), key.key.value()))
        found.push_back(mismatch.example + ": " + mismatch.what);
    return found;
}

bool only(const std::vector<std::string>& found, const std::string& part)
{
    return found.size() == 1 && found[0].find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(examples_tests)

BOOST_AUTO_TEST_CASE(the_examples_of_the_documentation_hold)
{
    BOOST_TEST(mismatches("") == std::vector<std::string>{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_thing_an_example_says_is_compared)
{
    // k1 2, k2 often 2, k3 once 1 reversed 2, k4 1 twice: 8 of 15.
    const std::string answers = R"("answers":{"k1":2,"k2":"often","k3":1,"k4":1},)";
    const auto with = [&](const std::string& expected, const std::string& alerts = "") {
        return mismatches(answers + R"("scales":{"kindness":{)" + expected + "}}" + alerts);
    };
    BOOST_TEST(with(R"("score":8,"percent":53.333333333333336,"prorated":false,"band":"high")").empty());
    BOOST_TEST(only(with(R"("score":8.0001)"), "score of kindness is 8, not 8.0001"));
    BOOST_TEST(only(with(R"("score":null)"), "not none"));
    BOOST_TEST(only(with(R"("score":8,"percent":53)"), "percent"));
    BOOST_TEST(only(with(R"("score":8,"prorated":true)"), "not prorated"));
    BOOST_TEST(only(with(R"("score":8,"band":"low")"), "band of kindness is \"high\""));
    BOOST_TEST(
        only(with(R"("score":8)", R"(,"alerts":["very-low"])"), "alerts raised are none, not very-low"));
}

BOOST_AUTO_TEST_CASE(answers_that_fit_no_option_or_type_are_told)
{
    BOOST_TEST(only(mismatches(R"("answers":{"k2":"nie"})"), "k2"));
    BOOST_TEST(only(mismatches(R"("answers":{"k3":7})"), "k3"));
    BOOST_TEST(only(mismatches(R"("answers":{"k1":1.5})"), "k1"));
    BOOST_TEST(only(mismatches(R"("answers":{"k1":true})"), "k1"));
    BOOST_TEST(only(mismatches(R"("answers":{"k1":9})"), "above the most"));
    BOOST_TEST(mismatches(R"("answers":{"note":"free words"})").empty());
}

BOOST_AUTO_TEST_SUITE_END()
