// SPDX-License-Identifier: MIT
// Keys of instruments whose wording does not come with the program, on the forms of others.
#include "cli/own_forms.h"
#include "cli/three_questions.h"

using rekindle::cli::ExitCode;
using rekindle::json::Value;
using namespace three_questions;

namespace {

struct WithForm : CommandLine {
    std::string file = write("form.json", form("mine", "1", own));
    std::string map = write("map.json", R"({"kmss-1":"q1","kmss-2":"q2","kmss-3":"q3"})");
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(instrument_tests, WithForm)

BOOST_AUTO_TEST_CASE(the_instruments_keys_are_listed_with_what_their_licences_ask)
{
    const auto rows = bare({"--json", "forms", "keys"}).json();
    BOOST_TEST(rows.items().size() >= 14U);
    int needing = 0;
    for (const Value& row : rows.items()) {
        BOOST_TEST(row.find("usable")->as_bool(), row.text_of("id"));
        BOOST_TEST(!row.find("items")->items().empty());
        needing += row.find("licence")->find("needs_holder")->as_bool();
    }
    BOOST_TEST(needing > 0);
    const auto words = bare({"forms", "keys"}).out;
    BOOST_TEST(words.find("gad-7  GAD-7 (7 items)") != std::string::npos, words);
    BOOST_TEST(words.find("Gives no scores until --licence-held-by") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_instruments_key_scores_a_form_at_once_and_by_a_mapping)
{
    const std::string right = write("right.json", form("right", "1", named));
    const std::string filled = write("r.json", response(url("right") + "|1", named, {1, 2, 3}));
    const std::vector<std::string> words{"--json", "forms",      "score", "--questionnaire", right, "--key",
                                         "kmss",   "--response", filled};
    const auto unlicensed = bare(words);
    BOOST_TEST_REQUIRE(static_cast<int>(unlicensed.code) == 0, unlicensed.err);
    const Value none = unlicensed.json().find("scales")->items().at(0);
    BOOST_CHECK(none.find("score")->is(Value::Kind::Null));
    BOOST_TEST(none.text_of("why").find("licence") != std::string::npos);

    std::vector<std::string> nobody = words;
    nobody.insert(nobody.end(), {"--licence-held-by", "  "});
    BOOST_CHECK(bare(nobody).json().find("scales")->items().at(0).find("score")->is(Value::Kind::Null));
    std::vector<std::string> licensed = words;
    licensed.insert(licensed.end(), {"--licence-held-by", "Dana"});
    BOOST_TEST(bare(licensed).json().find("scales")->items().at(0).find("score")->as_double() == 6);

    const std::string key = std::string(REKINDLE_SOURCE_DIR) + "/forms/keys/kmss.json";
    const auto mapped = bare({"--json", "forms", "score", "--questionnaire", file, "--key", key, "--map", map,
                              "--licence-held-by", "Dana", "--response",
                              write("q.json", response(url("mine") + "|1", own, {7, 7, 6}))});
    BOOST_TEST_REQUIRE(static_cast<int>(mapped.code) == 0, mapped.err);
    BOOST_TEST(mapped.json().find("scales")->items().at(0).find("score")->as_double() == 20);
}

BOOST_AUTO_TEST_CASE(a_mapping_that_does_not_fit_is_refused_with_its_places)
{
    const std::string filled = write("r.json", response(url("mine") + "|1", own, {1, 2, 3}));
    const std::string wrong = write("wrong.json", R"({"kmss-1":"q1","kmss-2":"q1"})");
    const auto found = bare(
        {"forms", "score", "--questionnaire", file, "--key", "kmss", "--map", wrong, "--response", filled});
    BOOST_TEST(found.code == ExitCode::Data);
    BOOST_TEST(found.err.find("wrong.json: /kmss-2: q1 of the form would be") != std::string::npos,
               found.err);
    BOOST_TEST(found.err.find("wrong.json: /kmss-3: the form has no item kmss-3") != std::string::npos,
               found.err);
    const auto unmapped =
        bare({"forms", "score", "--questionnaire", file, "--key", "kmss", "--response", filled});
    BOOST_TEST(unmapped.code == ExitCode::Data);
    BOOST_TEST(unmapped.err.find("kmss.json: /items/kmss-1: the form has no item") != std::string::npos,
               unmapped.err);
    BOOST_TEST(bare({"forms", "score", "--questionnaire", file, "--key", "kmss", "--map",
                     write("no.json", "[]"), "--response", filled})
                   .err.find("The mapping is wrong.") != std::string::npos);
    BOOST_TEST(bare({"forms", "score", "--questionnaire", file, "--map", map, "--response", filled}).code ==
               ExitCode::Call);
}

BOOST_AUTO_TEST_CASE(a_wrong_key_of_an_instrument_is_named_and_the_others_are_there)
{
    own_forms::use(*this);
    own_forms::change(*this, "keys/gad-7.json", {{R"("score": 21)", R"("score": 22)"}});
    own_forms::change(*this, "keys/kmss.json", {{R"("rule": "sum")", R"("rule": "product")"}});
    const auto examples = bare({"forms", "examples"});
    BOOST_TEST(examples.code == ExitCode::Data);
    BOOST_TEST(examples.out.find("gad-7: highest on every item: ") != std::string::npos, examples.out);
    BOOST_TEST(examples.out.find("kmss.json: /scales/0/rule: ") != std::string::npos, examples.out);
    const auto keys = bare({"forms", "keys"}).out;
    BOOST_TEST(keys.find("kmss  (cannot be used") != std::string::npos, keys);
    BOOST_TEST(keys.find("phq-9  PHQ-9 (9 items)") != std::string::npos, keys);
}

BOOST_AUTO_TEST_SUITE_END()
