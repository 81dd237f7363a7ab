// SPDX-License-Identifier: MIT
#include "domain/findings/progress.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

namespace {

Scale scale_of(Direction direction)
{
    Scale scale;
    scale.direction = direction;
    scale.reference = ReferenceSample{7.5, 0.8, "alpha", "couples at intake", "a paper"};
    scale.cutoff = CutOff{40, "a paper"};
    return scale;
}

DatedScore at(const char* text, std::optional<double> score)
{
    DatedScore result;
    result.day = day(text);
    result.score = score;
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(progress_tests)

BOOST_AUTO_TEST_CASE(the_first_and_last_scores_up_to_as_of_make_the_change)
{
    const auto found =
        progress(scale_of(Direction::HigherIsBetter),
                 {at("2026-03-01", 47.5), at("2026-01-01", 32.5), at("2026-06-01", 10)}, day("2026-05-01"));
    BOOST_TEST(found.change.value() == 15);
    BOOST_TEST(found.reliable_change.value() == 3.16227766016838, boost::test_tools::tolerance(1e-9));
    BOOST_CHECK(found.change_class == ChangeClass::Recovered);
    BOOST_TEST(found.measurements == 2);
}

BOOST_AUTO_TEST_CASE(a_form_without_a_score_is_neither_baseline_nor_latest)
{
    const auto found =
        progress(scale_of(Direction::HigherIsBetter),
                 {at("2026-01-01", {}), at("2026-02-01", 30), at("2026-03-01", {})}, day("2026-05-01"));
    BOOST_CHECK(found.baseline->day == day("2026-02-01"));
    BOOST_TEST(!found.change.has_value());
    BOOST_CHECK(found.change_class == ChangeClass::NotKnown);
}

BOOST_AUTO_TEST_CASE(without_a_reference_sample_the_change_is_shown_and_its_reliability_is_not_known)
{
    Scale scale = scale_of(Direction::HigherIsBetter);
    scale.reference.reset();
    const auto found = progress(scale, {at("2026-01-01", 10), at("2026-02-01", 50)}, day("2026-05-01"));
    BOOST_TEST(found.change.value() == 40);
    BOOST_TEST(!found.reliable_change.has_value());
    BOOST_CHECK(found.change_class == ChangeClass::NotKnown);
}

BOOST_AUTO_TEST_CASE(lower_is_better_turns_improvement_around)
{
    const auto better = progress(scale_of(Direction::LowerIsBetter),
                                 {at("2026-01-01", 50), at("2026-02-01", 30)}, day("2026-05-01"));
    BOOST_CHECK(better.change_class == ChangeClass::Recovered);
    const auto worse = progress(scale_of(Direction::LowerIsBetter),
                                {at("2026-01-01", 30), at("2026-02-01", 50)}, day("2026-05-01"));
    BOOST_CHECK(worse.change_class == ChangeClass::Deteriorated);
}

BOOST_AUTO_TEST_CASE(a_change_on_the_line_is_not_made_reliable_by_the_rounding_of_a_subtraction)
{
    Scale scale = scale_of(Direction::HigherIsBetter);
    scale.reference->sd = 1;
    scale.reference->reliability = 0.5; // a standard error of the difference of 1
    const auto class_of = [&](double pre, double post) {
        return progress(scale, {at("2026-01-01", pre), at("2026-02-01", post)}, day("2026-05-01"))
            .change_class;
    };
    BOOST_CHECK(class_of(10, 11.96) == ChangeClass::Unchanged); // 11.96 - 10 comes out above 1.96
    BOOST_CHECK(class_of(11.96, 10) == ChangeClass::Unchanged);
    BOOST_CHECK(class_of(10, 11.9601) == ChangeClass::Improved);
    BOOST_CHECK(class_of(11.9601, 10) == ChangeClass::Deteriorated);
    BOOST_CHECK(class_of(10, 11.96 + 1e-9) == ChangeClass::Improved);
}

BOOST_AUTO_TEST_CASE(a_score_on_the_cut_off_is_on_neither_side_however_it_was_added_up)
{
    const double on_the_line = 0.1 + 0.2, cutoff = 0.3; // not the same double
    BOOST_CHECK(crossing(0.1, on_the_line, Direction::HigherIsBetter, cutoff) == Crossing::None);
    BOOST_CHECK(crossing(on_the_line, 0.1, Direction::LowerIsBetter, cutoff) == Crossing::None);
    BOOST_CHECK(crossing(on_the_line, 0.1, Direction::HigherIsBetter, cutoff) == Crossing::None);
    BOOST_CHECK(crossing(0.1, 0.31, Direction::HigherIsBetter, cutoff) == Crossing::ToFunctional);
    BOOST_CHECK(crossing(0.1, 0.31, Direction::LowerIsBetter, cutoff) == Crossing::ToClinical);
    BOOST_CHECK(crossing(0.31, 0.1, Direction::LowerIsBetter, cutoff) == Crossing::ToFunctional);
    BOOST_CHECK(crossing(0.31, 0.1, Direction::HigherIsBetter, cutoff) == Crossing::ToClinical);
}

BOOST_AUTO_TEST_CASE(a_change_of_exactly_the_threshold_is_not_reliable_and_the_cut_off_is_strict)
{
    const MeasurementError error{.sem = 0.5, .s_diff = 1, .threshold = critical_value};
    BOOST_CHECK(classify(0, critical_value, error, Direction::HigherIsBetter, {}) == ChangeClass::Unchanged);
    BOOST_CHECK(classify(0, 2, error, Direction::HigherIsBetter, {}) == ChangeClass::Improved);
    BOOST_CHECK(classify(0, 2, error, Direction::HigherIsBetter, 0) == ChangeClass::Improved);
    BOOST_CHECK(classify(0, 2, error, Direction::HigherIsBetter, 2) == ChangeClass::Improved);
    BOOST_CHECK(classify(0, 2, error, Direction::HigherIsBetter, 1) == ChangeClass::Recovered);
}

BOOST_AUTO_TEST_CASE(a_spread_of_zero_or_a_reliability_outside_its_range_is_refused)
{
    BOOST_TEST(!measurement_error(0, 0.8).has_value());
    BOOST_TEST(!measurement_error(-1, 0.8).has_value());
    BOOST_TEST(!measurement_error(7.5, 0).has_value());
    BOOST_TEST(!measurement_error(7.5, 1).has_value());
    BOOST_TEST(!cutoff_c({60, 0}, {40, 0}).has_value());
}

BOOST_AUTO_TEST_CASE(of_two_scores_on_one_day_the_last_given_counts)
{
    const auto found = progress(scale_of(Direction::HigherIsBetter),
                                {at("2026-01-01", 10), at("2026-01-01", 12)}, day("2026-05-01"));
    BOOST_TEST(found.measurements == 1);
    BOOST_TEST(found.latest->score.value() == 12);
}

BOOST_AUTO_TEST_CASE(crossing_the_cut_off_without_reliable_change_is_said_on_its_own_both_ways)
{
    const Scale higher = scale_of(Direction::HigherIsBetter), lower = scale_of(Direction::LowerIsBetter);
    const auto between = [](const Scale& scale, double pre, double post) {
        return progress(scale, {at("2026-01-01", pre), at("2026-02-01", post)}, day("2026-05-01"));
    };
    const auto up = between(higher, 38, 42), down = between(higher, 42, 38);
    BOOST_CHECK(up.crossing == Crossing::ToFunctional && up.crossed_without_reliable_change());
    BOOST_CHECK(down.crossing == Crossing::ToClinical && down.crossed_without_reliable_change());
    BOOST_CHECK(between(lower, 38, 42).crossing == Crossing::ToClinical);
    BOOST_CHECK(between(higher, 40, 42).crossing == Crossing::None); // on the line is on neither side
    BOOST_CHECK(between(higher, 38, 40).crossing == Crossing::None);
    BOOST_CHECK(between(higher, 40, 38).crossing == Crossing::None);
    BOOST_CHECK(between(higher, 42, 40).crossing == Crossing::None);
    const auto reliable = between(higher, 30, 50);
    BOOST_CHECK(reliable.crossing == Crossing::ToFunctional && !reliable.crossed_without_reliable_change());
}

BOOST_AUTO_TEST_SUITE_END()
