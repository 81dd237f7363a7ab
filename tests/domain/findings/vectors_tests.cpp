// SPDX-License-Identifier: MIT
// The formulas against vectors computed with independent programs (findings/vectors.json says which).
#include "domain/findings/adherence.h"
#include "domain/findings/agreement.h"
#include "domain/findings/goal_attainment.h"
#include "domain/findings/overlap.h"
#include "domain/findings/reliable_change.h"
#include "support/files.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace rekindle;
using namespace rekindle::domain;

namespace {

const auto within = boost::test_tools::tolerance(1e-9);

const json::Value& vectors()
{
    static const json::Value value =
        json::parse(source_file("tests/domain/findings/vectors.json")).value.value();
    return value;
}
const json::Value& list(const char* name)
{
    return *vectors().find(name);
}
double number(const json::Value& object, const char* name)
{
    return object.find(name)->as_double();
}
std::vector<double> numbers(const json::Value& object, const char* name)
{
    std::vector<double> result;
    for (const json::Value& item : object.find(name)->items()) result.push_back(item.as_double());
    return result;
}
std::vector<std::optional<int>> keyed(const json::Value& object, const char* name)
{
    std::vector<std::optional<int>> result;
    for (const json::Value& item : object.find(name)->items())
        result.push_back(static_cast<int>(item.as_double()));
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(vectors_tests)

BOOST_AUTO_TEST_CASE(measurement_error_and_reliable_change)
{
    for (const json::Value& row : list("rci").items()) {
        const auto error = measurement_error(number(row, "sd"), number(row, "reliability"));
        BOOST_TEST_REQUIRE(error.has_value());
        if (row.find("sem")) BOOST_TEST(error->sem == number(row, "sem"), within);
        if (row.find("sdiff")) BOOST_TEST(error->s_diff == number(row, "sdiff"), within);
        if (row.find("rci95")) BOOST_TEST(error->threshold == number(row, "rci95"), within);
        if (row.find("z"))
            BOOST_TEST((number(row, "post") - number(row, "pre")) / error->s_diff == number(row, "z"),
                       within);
    }
}

BOOST_AUTO_TEST_CASE(cut_offs)
{
    for (const json::Value& row : list("cutoff").items()) {
        if (!row.find("c")) continue;
        const auto c = cutoff_c({number(row, "m_functional"), number(row, "sd_functional")},
                                {number(row, "m_clinical"), number(row, "sd_clinical")});
        BOOST_TEST(c.value() == number(row, "c"), within);
    }
    BOOST_TEST(cutoff_a({40, 7.5}, Direction::HigherIsBetter) == 55, within);
    BOOST_TEST(cutoff_b({60, 7.5}, Direction::HigherIsBetter) == 45, within);
    BOOST_TEST(cutoff_a({70.7, 23.8}, Direction::HigherIsBetter) == 118.3, within);
    BOOST_TEST(cutoff_b({114.8, 17.8}, Direction::HigherIsBetter) == 79.2, within);
}

BOOST_AUTO_TEST_CASE(goal_attainment)
{
    for (const json::Value& row : list("gas").items()) {
        std::vector<RatedGoal> goals;
        const auto levels = numbers(row, "x"), weights = numbers(row, "w");
        for (std::size_t i = 0; i < levels.size(); ++i)
            goals.push_back({static_cast<int>(levels[i]), weights[i]});
        BOOST_TEST(goal_attainment_t(goals, number(row, "rho")).value() == number(row, "T"), within);
    }
}

BOOST_AUTO_TEST_CASE(overlap_of_two_phases)
{
    for (const json::Value& row : list("overlap").items()) {
        const auto direction =
            row.text_of("improvement") == "increase" ? Direction::HigherIsBetter : Direction::LowerIsBetter;
        const auto found = overlap(numbers(row, "A"), numbers(row, "B"), direction);
        BOOST_TEST_CONTEXT(row.text_of("source"))
        {
            BOOST_TEST(found->nap == number(row, "NAP"), within);
            BOOST_TEST(found->tau == number(row, "Tau"), within);
            BOOST_TEST(found->tau_u == number(row, "TauU_A_trend_corrected"), within);
            BOOST_TEST(found->pnd == number(row, "PND"), within);
        }
    }
}

BOOST_AUTO_TEST_CASE(agreement_classes)
{
    const json::Value& row = list("pca");
    const Agreement found = agreement(keyed(row, "keyed_A"), keyed(row, "keyed_B"));
    const json::Value& counts = *row.find("counts");
    BOOST_TEST(found.pp == number(counts, "PP"));
    BOOST_TEST(found.np == number(counts, "NP"));
    BOOST_TEST(found.nn == number(counts, "NN"));
    BOOST_TEST(found.uu == number(counts, "UU"));
    BOOST_TEST(found.pu == number(counts, "PU"));
    BOOST_TEST(found.nu == 0);
    BOOST_TEST(found.pca.value() == number(row, "PCA"), within);
}

BOOST_AUTO_TEST_CASE(adherence_from_counts)
{
    for (const json::Value& row : list("adherence").items()) {
        if (!row.find("planned")) continue; // the weekly form is tested with its occasions
        const auto count = [&](const char* name) { return static_cast<int>(number(row, name)); };
        const auto found = adherence(count("planned"), count("excused"), count("done"), count("partial"));
        const json::Value& expected = *row.find("adherence");
        BOOST_TEST(found.has_value() == expected.is(json::Value::Kind::Number));
        if (found) BOOST_TEST(*found == expected.as_double(), within);
    }
}

BOOST_AUTO_TEST_CASE(thirty_couples_of_1991_fall_into_the_published_classes)
{
    const json::Value& table = list("jt1991_table2_das");
    const auto pre = numbers(table, "pre"), post = numbers(table, "post");
    const double cutoff = number(table, "c_vs_married_norm");
    for (const auto& [reliability, expected] : table.find("by_reliability")->members()) {
        const auto error = measurement_error(number(table, "sd_pre"), std::stod(reliability));
        BOOST_TEST(error->s_diff == number(expected, "sdiff"), within);
        BOOST_TEST(error->threshold == number(expected, "threshold_1_96"), within);
        std::map<std::string, int> counts;
        for (std::size_t i = 0; i < pre.size(); ++i) {
            const auto found = classify(pre[i], post[i], *error, Direction::HigherIsBetter, cutoff);
            BOOST_TEST(word(found) == expected.find("labels")->items()[i].text(), "couple " << i);
            ++counts[std::string(word(found))];
        }
        for (const auto& [label, count] : expected.find("counts")->members())
            BOOST_TEST(counts[label] == count.as_double());
    }
}

BOOST_AUTO_TEST_SUITE_END()
