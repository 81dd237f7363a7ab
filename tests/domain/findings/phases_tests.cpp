// SPDX-License-Identifier: MIT
#include "domain/findings/episodes.h"
#include "domain/findings/phases.h"
#include "domain/findings/profile.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle::domain;

namespace {

const auto within = boost::test_tools::tolerance(1e-9);

std::vector<Point> points(const std::vector<std::pair<const char*, std::optional<double>>>& all)
{
    std::vector<Point> result;
    for (const auto& [on, value] : all) result.push_back({day(on), value});
    return result;
}

const std::vector<Point> six = points({{"2026-01-01", 3},
                                       {"2026-01-08", 4},
                                       {"2026-01-15", 5},
                                       {"2026-01-22", 5},
                                       {"2026-01-29", 7},
                                       {"2026-02-05", 8}});
const auto line = day("2026-01-15");
const auto as_of = day("2026-03-01");

} // namespace

BOOST_AUTO_TEST_SUITE(phases_tests)

BOOST_AUTO_TEST_CASE(the_line_belongs_to_the_baseline_and_without_a_line_there_are_no_phases)
{
    BOOST_CHECK(phase_of(line, line) == Phase::Baseline);
    BOOST_CHECK(phase_of(day("2026-01-16"), line) == Phase::Later);
    BOOST_CHECK(phase_of(line, {}) == Phase::None);
    BOOST_TEST(compare_phases(six, {}, Direction::HigherIsBetter, as_of).baseline == 0);
}

BOOST_AUTO_TEST_CASE(three_points_in_each_phase_give_an_index_and_two_do_not)
{
    const auto found = compare_phases(six, line, Direction::HigherIsBetter, as_of);
    BOOST_TEST(found.baseline == 3);
    BOOST_TEST(found.later == 3);
    BOOST_TEST(found.overlap.value().nap == 8.5 / 9, within);
    const auto short_baseline = compare_phases(six, day("2026-01-08"), Direction::HigherIsBetter, as_of);
    BOOST_TEST(short_baseline.baseline == 2);
    BOOST_TEST(!short_baseline.overlap.has_value());
    BOOST_TEST(!compare_phases(six, line, Direction::HigherIsBetter, day("2026-01-29")).overlap.has_value());
}

BOOST_AUTO_TEST_CASE(a_missing_point_is_dropped_and_never_a_zero)
{
    auto with_gap = six;
    with_gap.push_back({day("2026-02-12"), {}});
    BOOST_CHECK(compare_phases(with_gap, line, Direction::HigherIsBetter, as_of) ==
                compare_phases(six, line, Direction::HigherIsBetter, as_of));
    with_gap.front().value.reset();
    BOOST_TEST(compare_phases(with_gap, line, Direction::HigherIsBetter, as_of).baseline == 2);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_points_does_not_matter_and_the_direction_mirrors)
{
    auto turned = six;
    std::ranges::reverse(turned);
    const auto found = compare_phases(six, line, Direction::HigherIsBetter, as_of);
    BOOST_CHECK(compare_phases(turned, line, Direction::HigherIsBetter, as_of) == found);
    BOOST_TEST(compare_phases(six, line, Direction::LowerIsBetter, as_of).overlap->tau == -found.overlap->tau,
               within);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(episodes_tests)

BOOST_AUTO_TEST_CASE(a_gap_longer_than_stated_begins_a_new_episode_and_one_as_long_does_not)
{
    const auto first = day("2026-01-01");
    const auto exactly = episodes({first, day("2026-01-11")}, {}, 10, as_of);
    BOOST_TEST(exactly.size() == 1);
    const auto longer = episodes({day("2026-01-12"), first}, {}, 10, as_of);
    BOOST_TEST_REQUIRE(longer.size() == 2);
    BOOST_CHECK(longer[0].from == first);
    BOOST_CHECK(longer[1].first_session == day("2026-01-12"));
    BOOST_CHECK(longer[1].from == day("2026-01-07")); // nearer to the session that follows
}

BOOST_AUTO_TEST_CASE(a_marked_day_begins_an_episode_and_replaces_the_middle_of_the_gap)
{
    const auto first = day("2026-01-01"), back = day("2026-02-20");
    const auto found = episodes({first, back}, {day("2026-02-01")}, 10, as_of);
    BOOST_TEST_REQUIRE(found.size() == 2);
    BOOST_CHECK(found[1] == (Episode{day("2026-02-01"), back, true}));
    BOOST_TEST(episodes({first, day("2026-01-05")}, {day("2026-01-05")}, 10, as_of).size() == 2);
}

BOOST_AUTO_TEST_CASE(what_lies_after_as_of_is_not_there)
{
    BOOST_TEST(episodes({day("2026-01-01"), day("2026-06-01")}, {day("2026-05-01")}, 10, as_of).size() == 1);
    BOOST_TEST(episodes({}, {}, 10, as_of).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(profile_tests)

BOOST_AUTO_TEST_CASE(swapping_the_partners_turns_the_sign_and_nothing_else)
{
    const std::vector<DomainPair> pairs{{10, 20}, {30, 25}, {50, 70}, {60, 40}, {80, 90}};
    auto swapped = pairs;
    for (DomainPair& pair : swapped) std::swap(pair.a, pair.b);
    const auto found = profile_difference(pairs), other = profile_difference(swapped);
    BOOST_TEST(found->mean_signed == -other->mean_signed, within);
    BOOST_TEST(found->mean_absolute == other->mean_absolute, within);
    BOOST_TEST(found->correlation.value() == other->correlation.value(), within);
    BOOST_TEST(found->mean_absolute == 13, within);
}

BOOST_AUTO_TEST_CASE(a_domain_only_one_answered_is_left_out)
{
    const auto found = profile_difference({{10, 20}, {30, {}}, {{}, 5}});
    BOOST_TEST(found->domains == 1);
    BOOST_TEST(found->mean_signed == -10, within);
    BOOST_TEST(!profile_difference({{30, {}}}).has_value());
}

BOOST_AUTO_TEST_CASE(a_correlation_needs_five_domains_and_two_profiles_that_vary)
{
    const std::vector<DomainPair> five{{1, 2}, {2, 4}, {3, 6}, {4, 8}, {5, 10}};
    BOOST_TEST(profile_difference(five)->correlation.value() == 1, within);
    BOOST_TEST(!profile_difference({five.begin(), five.begin() + 4})->correlation.has_value());
    auto flat = five;
    for (DomainPair& pair : flat) pair.b = 0.1;
    BOOST_TEST(!profile_difference(flat)->correlation.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
