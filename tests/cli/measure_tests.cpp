// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

using rekindle::cli::ExitCode;

namespace {

const auto within = boost::test_tools::tolerance(1e-9);

double value(const CommandLine::Result& result, const char* name)
{
    return result.json().find(name)->as_double();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(measure_tests, CommandLine)

BOOST_AUTO_TEST_CASE(reliable_change_as_published)
{
    const auto found = bare({"--json", "measure", "reliable-change", "--sd", "7.5", "--reliability", "0.8",
                             "--pre", "32.5", "--post", "47.5"});
    BOOST_TEST(value(found, "sem") == 3.354101966249684, within);
    BOOST_TEST(value(found, "s_diff") == 4.743416490252568, within);
    BOOST_TEST(value(found, "threshold_95") == 9.297096320895033, within);
    BOOST_TEST(value(found, "rc") == 3.16227766016838, within);
    BOOST_TEST(found.json().text_of("class") == "improved");
}

BOOST_AUTO_TEST_CASE(the_other_formulas_as_published)
{
    BOOST_TEST(value(bare({"--json", "measure", "goal-attainment", "--level", "-2,0,-1,2,0,1", "--weight",
                           "3,5,1,4,2,6"}),
                     "t") == 55,
               within);
    BOOST_TEST(
        value(bare({"measure", "cutoff", "--functional", "114.8,17.8", "--clinical", "70.7,23.8", "--json"}),
              "c") == 95.93028846153847,
        within);
    const auto overlap =
        bare({"--json", "measure", "overlap", "--baseline", "3,3,4,5", "--phase", "4,5,6,7,7"});
    BOOST_TEST(value(overlap, "nap") == 0.9, within);
    BOOST_TEST(value(overlap, "tau_u") == 0.55, within);
    const auto agreement = bare(
        {"--json", "measure", "agreement", "--a", "5,4,4,2,3,5,1,4,2,5,", "--b", "4,4,2,2,3,5,4,3,1,4,5"});
    BOOST_TEST(value(agreement, "pca") == 40, within);
    BOOST_TEST(value(agreement, "excluded") == 1);
    BOOST_TEST(value(bare({"--json", "measure", "adherence", "--planned", "14", "--excused", "2", "--done",
                           "8", "--partial", "2"}),
                     "adherence") == 0.75,
               within);
}

BOOST_AUTO_TEST_CASE(where_there_is_no_number_there_is_null)
{
    const auto found =
        bare({"--json", "measure", "adherence", "--planned", "7", "--excused", "7", "--done", "0"});
    BOOST_CHECK(found.json().find("adherence")->is(rekindle::json::Value::Kind::Null));
}

BOOST_AUTO_TEST_CASE(words_that_make_no_sense_end_with_1_and_a_sentence)
{
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"measure", "reliable-change", "--sd", "0", "--reliability", "0.8"},
             {"measure", "reliable-change", "--sd", "7.5", "--reliability", "1"},
             {"measure", "reliable-change", "--sd", "x", "--reliability", "0.8"},
             {"measure", "goal-attainment", "--level", "3"},
             {"measure", "goal-attainment", "--level", "1,0", "--weight", "1"},
             {"measure", "agreement", "--a", "1,2", "--b", "1"},
             {"measure", "overlap", "--baseline", "1,,2", "--phase", "1"},
             {"measure", "adherence", "--planned", "2", "--done", "3"},
             {"measure", "nothing"},
             {"measure"},
             {}}) {
        const auto found = bare(words);
        BOOST_TEST(found.code == ExitCode::Call);
        BOOST_TEST(found.out.empty());
        BOOST_TEST(!found.err.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
