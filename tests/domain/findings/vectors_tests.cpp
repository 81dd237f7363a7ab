// SPDX-License-Identifier: MIT
// The formulas against vectors computed with independent programs (findings/vectors.json says which).
#include "domain/findings/adherence.h"
#include "domain/findings/agreement.h"
#include "domain/findings/agreement_of_raters.h"
#include "domain/findings/goal_attainment.h"
#include "domain/findings/overlap.h"
#include "domain/findings/profile.h"
#include "domain/findings/reliable_change.h"
#include "domain/findings/weekly.h"
#include "support/files.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
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
    // The rows of a and b name no populations: they are those of the first two rows.
    const auto& rows = list("cutoff").items();
    int found = 0;
    for (const json::Value& row : rows) {
        if (!row.find("a")) continue;
        const json::Value& from = rows.at(row.text_of("source") == "DAS a,b" ? 1 : 0);
        BOOST_TEST(cutoff_a({number(from, "m_clinical"), number(from, "sd_clinical")},
                            Direction::HigherIsBetter) == number(row, "a"),
                   within);
        BOOST_TEST(cutoff_b({number(from, "m_functional"), number(from, "sd_functional")},
                            Direction::HigherIsBetter) == number(row, "b"),
                   within);
        ++found;
    }
    BOOST_TEST(found == 2);
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

BOOST_AUTO_TEST_CASE(intraclass_correlation_of_couples_and_of_raters)
{
    for (const json::Value& row : list("icc").items()) {
        std::vector<std::vector<double>> ratings;
        if (row.find("matrix")) {
            for (const json::Value& line : row.find("matrix")->items()) {
                ratings.emplace_back();
                for (const json::Value& each : line.items()) ratings.back().push_back(each.as_double());
            }
            const auto found = intraclass(ratings).value();
            const auto printed = [](double value) { return std::round(value * 100) / 100; };
            BOOST_TEST(printed(found.icc1) == number(row, "ICC1"), within);
            BOOST_TEST(printed(found.icc2) == number(row, "ICC2"), within);
            BOOST_TEST(printed(found.icc3) == number(row, "ICC3"), within);
            BOOST_TEST(printed(found.icc1k) == number(row, "ICC1k"), within);
            BOOST_TEST(printed(found.icc2k) == number(row, "ICC2k"), within);
            BOOST_TEST(printed(found.icc3k) == number(row, "ICC3k"), within);
            continue;
        }
        const auto a = numbers(row, "p1"), b = numbers(row, "p2");
        std::vector<DomainPair> pairs;
        for (std::size_t i = 0; i < a.size(); ++i) {
            ratings.push_back({a[i], b[i]});
            pairs.push_back({a[i], b[i]});
        }
        const auto found = intraclass(ratings).value();
        BOOST_TEST(found.ms_between == number(row, "MSB"), within);
        BOOST_TEST(found.ms_within == number(row, "MSW"), within);
        BOOST_TEST(found.icc1 == number(row, "ICC"), within);
        if (!row.find("mean_abs_diff")) continue;
        BOOST_TEST(profile_difference(pairs)->mean_absolute == number(row, "mean_abs_diff"), within);
        BOOST_TEST(profile_difference(pairs)->mean_signed == number(row, "mean_signed"), within);
    }
}

BOOST_AUTO_TEST_CASE(ratings_that_give_no_intraclass_correlation)
{
    BOOST_TEST(!intraclass({}).has_value());
    BOOST_TEST(!intraclass({{1, 2}}).has_value());
    BOOST_TEST(!intraclass({{1, 2}, {1}}).has_value());
    BOOST_TEST(!intraclass({{3, 3}, {3, 3}}).has_value());
}

BOOST_AUTO_TEST_CASE(cronbach_alpha_and_when_it_may_be_shown)
{
    const std::vector<std::vector<double>> rows{
        {2, 3, 3, 4}, {4, 4, 5, 5}, {1, 2, 1, 2}, {3, 3, 4, 3}, {5, 4, 5, 5}};
    BOOST_TEST(cronbach_alpha(rows).value() == 112.0 / 117.0, within); // 0.9572649573
    BOOST_TEST(!cronbach_alpha({{1, 2}, {1, 2}}).has_value());
    std::vector<std::vector<double>> many;
    while (many.size() < 19) many.push_back(rows[many.size() % rows.size()]);
    BOOST_TEST(!reported_alpha(many).value.has_value());
    many.push_back(rows[0]);
    BOOST_TEST(reported_alpha(many).value.has_value());
    BOOST_TEST(reported_alpha(many).uncertain);
    while (many.size() < 50) many.push_back(rows[many.size() % rows.size()]);
    BOOST_TEST(!reported_alpha(many).uncertain);
}

BOOST_AUTO_TEST_CASE(kappa_plain_and_with_squared_weights)
{
    BOOST_TEST(kappa({{20, 10}, {5, 15}}).value() == 0.4, within);
    std::vector<std::vector<double>> counts(5, std::vector<double>(5));
    const std::vector<int> one{1, 2, 3, 4, 5, 5, 2, 3, 4, 1}, two{1, 3, 3, 4, 4, 5, 1, 3, 5, 2};
    for (std::size_t i = 0; i < one.size(); ++i)
        ++counts[static_cast<std::size_t>(one[i] - 1)][static_cast<std::size_t>(two[i] - 1)];
    BOOST_TEST(kappa(counts).value() == 0.375, within);
    BOOST_TEST(kappa(counts, true).value() == 34.0 / 39.0, within); // 0.8717948718
    BOOST_TEST(!kappa({{5, 0}, {0, 0}}).has_value());
    BOOST_TEST(!kappa({{1, 2}}).has_value());
}

BOOST_AUTO_TEST_CASE(weekly_target_capped_and_uncapped)
{
    const json::Value& row = list("adherence").items().at(2);
    std::vector<TargetWeek> weeks;
    for (const double done : numbers(row, "done_by_week"))
        weeks.push_back({number(row, "weekly_target"), done, 3, 3});
    BOOST_TEST(weekly_target(weeks).capped.value() == number(row, "capped"), within);
    BOOST_TEST(weekly_target(weeks).uncapped.value() == number(row, "uncapped"), within);
    BOOST_TEST(!weekly_target({}).capped.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
