// SPDX-License-Identifier: MIT
#include "domain/findings/local_norms.h"

#include "support/files.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

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

std::vector<double> numbers(const json::Value& object, const char* name)
{
    std::vector<double> result;
    for (const json::Value& item : object.find(name)->items()) result.push_back(item.as_double());
    return result;
}

/// So many persons, two a couple, who answered two items.
std::vector<FirstForm> persons(int count)
{
    std::vector<FirstForm> forms;
    for (int i = 0; i < count; ++i) {
        const double one = i % 5, other = (i * 3) % 7;
        forms.push_back(
            {static_cast<std::size_t>(i / 2), i % 2 == 0 ? Side::A : Side::B, one + other, {one, other}});
    }
    return forms;
}

} // namespace

BOOST_AUTO_TEST_SUITE(local_norms_tests)

BOOST_AUTO_TEST_CASE(mean_and_spread_are_those_of_jacobson_and_truax_1991_table_2)
{
    const json::Value& table = *vectors().find("jt1991_table2_das");
    std::vector<FirstForm> forms;
    for (const double score : numbers(table, "pre")) forms.push_back({forms.size(), Side::A, score, {}});
    const LocalNorms norms = local_norms(forms);
    BOOST_TEST(norms.persons == 30);
    BOOST_TEST(norms.couples == 30);
    BOOST_TEST(norms.pairs == 0);
    BOOST_TEST(norms.mean.value() == table.find("mean_pre")->as_double(), within);
    BOOST_TEST(norms.sd.value() == table.find("sd_pre")->as_double(), within);
    BOOST_TEST(!norms.icc.has_value());
    BOOST_TEST(norms.alpha.persons == 0);
}

BOOST_AUTO_TEST_CASE(the_icc_is_that_of_the_printed_dyads_when_there_are_enough_of_them)
{
    for (const json::Value& row : vectors().find("icc")->items()) {
        if (row.find("p1") == nullptr) continue;
        const auto one = numbers(row, "p1"), other = numbers(row, "p2");
        // The same dyads several times over: MSB has another n - 1 then, so the vector's own squares tell it.
        std::vector<FirstForm> forms;
        std::size_t copies = 0;
        while (copies * one.size() < static_cast<std::size_t>(fewest_for_icc)) ++copies;
        for (std::size_t copy = 0; copy < copies; ++copy) {
            for (std::size_t i = 0; i < one.size(); ++i) {
                const std::size_t couple = copy * one.size() + i;
                forms.push_back({couple, Side::B, other[i], {}});
                forms.push_back({couple, Side::A, one[i], {}});
            }
        }
        const auto n = static_cast<double>(one.size()), all = n * static_cast<double>(copies);
        const double between =
            row.find("MSB")->as_double() * (n - 1) * static_cast<double>(copies) / (all - 1);
        const double inside = row.find("MSW")->as_double();
        BOOST_TEST(local_norms(forms).icc.value() == (between - inside) / (between + inside), within);
    }
}

BOOST_AUTO_TEST_CASE(what_needs_more_persons_is_empty_and_never_zero)
{
    BOOST_TEST(!local_norms({}).mean.has_value());
    BOOST_TEST(local_norms({}).persons == 0);
    BOOST_TEST(local_norms(persons(29)).mean.has_value());
    BOOST_TEST(!local_norms(persons(29)).sd.has_value());
    BOOST_TEST(local_norms(persons(30)).sd.has_value());
    BOOST_TEST(!local_norms(persons(19)).alpha.value.has_value());
    BOOST_TEST(local_norms(persons(20)).alpha.value.has_value());
    BOOST_TEST(local_norms(persons(49)).alpha.uncertain);
    BOOST_TEST(!local_norms(persons(50)).alpha.uncertain);
    BOOST_TEST(!local_norms(persons(39)).icc.has_value()); // 19 pairs and one alone
    BOOST_TEST(local_norms(persons(40)).icc.has_value());
}

BOOST_AUTO_TEST_CASE(each_number_can_be_made_again_from_what_it_is_made_of)
{
    const LocalNorms norms = local_norms(persons(60));
    BOOST_TEST(norms.mean.value() == norms.sum / 60, within);
    BOOST_TEST(norms.sd.value() == std::sqrt(norms.squares / 59), within);
    const AlphaParts& parts = norms.alpha.parts;
    BOOST_TEST(parts.items == 2);
    BOOST_TEST(norms.alpha.value.value() == 2 * (1 - parts.item_variances / parts.sum_variance), within);
    BOOST_TEST(norms.icc.value() ==
                   (norms.ms_between - norms.ms_within) / (norms.ms_between + norms.ms_within),
               within);
    // The persons' sum of two items is their score here.
    BOOST_TEST(parts.sum_variance == norms.squares / 59, within);
}

BOOST_AUTO_TEST_CASE(couples_and_pairs_are_counted_apart_from_persons)
{
    auto forms = persons(7);
    const LocalNorms norms = local_norms(forms);
    BOOST_TEST(norms.persons == 7);
    BOOST_TEST(norms.couples == 4);
    BOOST_TEST(norms.pairs == 3);
}

BOOST_AUTO_TEST_CASE(alpha_rests_on_the_forms_without_a_gap_and_a_counted_list_has_none)
{
    auto forms = persons(60);
    const double whole = local_norms(forms).alpha.value.value();
    forms[7].items.clear();
    const Alpha with_gap = local_norms(forms).alpha;
    BOOST_TEST(with_gap.persons == 59);
    BOOST_TEST(with_gap.value.value() != whole);
    BOOST_TEST(local_norms(forms).persons == 60);
    BOOST_TEST(!local_norms(forms, false).alpha.value.has_value());
    BOOST_TEST(local_norms(forms, false).sd.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
