// SPDX-License-Identifier: MIT
#include "domain/findings/dyad.h"
#include "domain/findings/weekly.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace rekindle::domain;

namespace {

const auto within = boost::test_tools::tolerance(1e-9);
const auto as_of = day("2026-03-22"); // three weeks

Assignment task(Schedule schedule)
{
    Assignment result;
    result.start = day("2026-03-02"); // a Monday
    result.schedule = std::move(schedule);
    return result;
}
const Assignment daily = task(OnDays{{1, 2, 3, 4, 5, 6, 7}});
const Assignment thrice = task(TimesPerWeek{3});

LogEntry entry(Side side, const char* on, LogState state)
{
    LogEntry result;
    result.side = side;
    result.day = day(on);
    result.state = state;
    return result;
}

/// Any marks at all, the same for the same seed.
std::vector<LogEntry> any_marks(unsigned seed)
{
    std::mt19937 dice(seed);
    std::vector<LogEntry> result;
    for (int offset = 0; offset < 21; ++offset) {
        for (const Side side : both_sides) {
            const auto throw_of = dice() % 8;
            if (throw_of > 5) continue; // no entry
            LogEntry made;
            made.side = side;
            made.day = daily.start + std::chrono::days{offset};
            made.state = static_cast<LogState>(throw_of);
            result.push_back(made);
        }
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(dyad_tests)

BOOST_AUTO_TEST_CASE(strict_needs_both_reports_and_lenient_one)
{
    const std::vector<LogEntry> entries{
        entry(Side::A, "2026-03-02", LogState::Done), entry(Side::B, "2026-03-02", LogState::Done),
        entry(Side::A, "2026-03-03", LogState::Done), entry(Side::B, "2026-03-03", LogState::Partial),
        entry(Side::A, "2026-03-04", LogState::Done), entry(Side::B, "2026-03-05", LogState::OptedOut)};
    const auto found = dyad_adherence(daily, entries, as_of);
    BOOST_TEST(found.occasions == 21);
    BOOST_TEST(found.entries == 4);
    BOOST_TEST(found.excused == 1);
    BOOST_TEST(found.strict.value() == 0.5, within);
    BOOST_TEST(found.lenient.value() == 1, within);
    BOOST_TEST(found.both_entries == 2);
    BOOST_TEST(found.log_agreement.value() == 50, within);
}

BOOST_AUTO_TEST_CASE(without_marks_there_is_no_number)
{
    const auto found = dyad_adherence(daily, {}, as_of);
    BOOST_TEST(found.occasions == 21);
    BOOST_TEST(!found.strict.has_value());
    BOOST_TEST(!found.lenient.has_value());
    BOOST_TEST(!found.log_agreement.has_value());
}

BOOST_AUTO_TEST_CASE(days_both_marked_fill_a_week_before_days_one_marked)
{
    std::vector<LogEntry> entries;
    for (const char* on : {"2026-03-02", "2026-03-03", "2026-03-04"})
        entries.push_back(entry(Side::A, on, LogState::NotDone));
    for (const char* on : {"2026-03-05", "2026-03-06", "2026-03-07"}) {
        entries.push_back(entry(Side::A, on, LogState::Done));
        entries.push_back(entry(Side::B, on, LogState::Done));
    }
    BOOST_TEST(dyad_adherence(thrice, entries, day("2026-03-08")).strict.value() == 1, within);
}

BOOST_AUTO_TEST_CASE(
    whatever_was_marked_strict_is_never_above_lenient_and_swapping_the_partners_changes_nothing)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        auto entries = any_marks(seed);
        for (const Assignment& assignment : {daily, thrice}) {
            const auto found = dyad_adherence(assignment, entries, as_of);
            if (found.strict) BOOST_TEST(*found.strict <= *found.lenient + 1e-12, "seed " << seed);
            auto swapped = entries;
            for (LogEntry& each : swapped) each.side = other(each.side);
            BOOST_CHECK(dyad_adherence(assignment, swapped, as_of) == found);
            std::ranges::reverse(swapped); // one entry a partner and day: the order says nothing
            BOOST_CHECK(dyad_adherence(assignment, swapped, as_of) == found);
            BOOST_CHECK(adherence(assignment, swapped, Side::B, as_of) ==
                        adherence(assignment, entries, Side::A, as_of));
        }
    }
}

BOOST_AUTO_TEST_CASE(one_more_done_never_lowers_adherence)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        auto entries = any_marks(seed);
        const auto before = adherence(daily, entries, Side::A, as_of).value;
        const auto open = std::ranges::find_if(entries, [](const LogEntry& each) {
            return each.side == Side::A && each.state == LogState::NotDone;
        });
        if (open == entries.end() || !before) continue;
        open->state = LogState::Done;
        const auto after = adherence(daily, entries, Side::A, as_of).value;
        BOOST_TEST((!after || *after >= *before), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(engagement_needs_both_its_parts)
{
    BOOST_TEST(engagement(0.75, 3).value() == 0.5625, within);
    BOOST_TEST(!engagement({}, 3).has_value());
    BOOST_TEST(!engagement(0.75, {}).has_value());
}

BOOST_AUTO_TEST_CASE(two_reports_about_one_day_count_once_and_differing_ones_for_nobody)
{
    const auto d1 = day("2026-03-02"), d2 = day("2026-03-03"), d3 = day("2026-03-04");
    const auto found =
        initiation({{d1, Began::A}, {d1, Began::A}, {d2, Began::A}, {d2, Began::B}, {d3, Began::Together}});
    BOOST_CHECK(found == (Initiation{1, 0, 1, 1, 0.75}));
    BOOST_TEST(!initiation({}).share_a.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(weekly_tests)

BOOST_AUTO_TEST_CASE(the_weeks_add_up_to_the_whole)
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        const auto entries = any_marks(seed);
        for (const Assignment& assignment : {daily, thrice}) {
            Adherence sum, joint_sum;
            for (const WeekKept& week : adherence_by_week(assignment, entries, Side::A, as_of))
                sum = sum + week.kept;
            for (const WeekKept& week : joint_adherence_by_week(assignment, entries, as_of))
                joint_sum = joint_sum + week.kept;
            BOOST_CHECK(sum == adherence(assignment, entries, Side::A, as_of));
            BOOST_CHECK(joint_sum == joint_adherence(assignment, entries, as_of));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_week_begins_on_monday)
{
    const auto weeks = adherence_by_week(
        daily,
        {entry(Side::A, "2026-03-08", LogState::Done), entry(Side::A, "2026-03-09", LogState::NotDone)},
        Side::A, as_of);
    BOOST_TEST_REQUIRE(weeks.size() == 3);
    BOOST_CHECK(weeks[1].monday == day("2026-03-09"));
    BOOST_TEST(weeks[0].kept.value.value() == 1);
    BOOST_TEST(weeks[1].kept.value.value() == 0);
    BOOST_TEST(!weeks[2].kept.value.has_value());
}

BOOST_AUTO_TEST_CASE(the_weekly_target_counts_the_weeks_that_are_over_and_says_how_many_times_were_marked)
{
    std::vector<LogEntry> entries;
    for (const char* on : {"2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-09"})
        entries.push_back(entry(Side::A, on, LogState::Done));
    entries.push_back(entry(Side::A, "2026-03-10", LogState::Partial));
    entries.push_back(entry(Side::A, "2026-03-11", LogState::Excused));
    const auto found = weekly_target(thrice, entries, Side::A, as_of);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->weeks == 3);
    BOOST_TEST(found->with_entries == 2);
    BOOST_TEST(found->times == 9);
    BOOST_TEST(found->marked == 6); // the fourth of the first week is beyond what was agreed
    BOOST_TEST(found->capped.value() == 4.5 / 8, within); // one of nine is excused
    BOOST_TEST(found->uncapped.value() == 5.5 / 8, within);
    BOOST_TEST(weekly_target(thrice, entries, Side::A, day("2026-03-14"))->weeks == 1);
    BOOST_TEST(!weekly_target(daily, entries, Side::A, as_of).has_value());
}

BOOST_AUTO_TEST_CASE(
    four_two_and_no_times_of_three_are_five_of_nine_however_what_was_not_done_is_written_down)
{
    std::vector<LogEntry> entries;
    for (const char* on :
         {"2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-09", "2026-03-10"})
        entries.push_back(entry(Side::A, on, LogState::Done));
    const auto silent = weekly_target(thrice, entries, Side::A, as_of);
    for (const char* on : {"2026-03-11", "2026-03-16", "2026-03-17", "2026-03-18"})
        entries.push_back(entry(Side::A, on, LogState::NotDone));
    const auto said = weekly_target(thrice, entries, Side::A, as_of);
    for (const auto& found : {silent, said}) {
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(found->capped.value() == 5.0 / 9, within);
        BOOST_TEST(found->uncapped.value() == 6.0 / 9, within);
        BOOST_TEST(found->weeks == 3);
        BOOST_TEST(found->times == 9);
    }
    BOOST_TEST(silent->marked == 5);
    BOOST_TEST(said->marked == 9);
}

BOOST_AUTO_TEST_CASE(a_weekly_target_of_which_nothing_was_marked_has_no_share)
{
    const auto found = weekly_target(thrice, {}, Side::A, as_of);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->times == 9);
    BOOST_TEST(found->marked == 0);
    BOOST_TEST(!found->capped.has_value()); // missing is not zero
    BOOST_TEST(!found->uncapped.has_value());
    BOOST_TEST(!(*found + *found).capped.has_value());
}

BOOST_AUTO_TEST_CASE(a_period_does_not_shift_the_weeks_of_a_task)
{
    std::vector<LogEntry> entries;
    for (const char* on : {"2026-03-02", "2026-03-03", "2026-03-04", "2026-03-12"})
        entries.push_back(entry(Side::A, on, LogState::Done));
    // From Thursday of the first week on: two of its times are due later, then three and three.
    const auto found = adherence(thrice, entries, Side::A, as_of, day("2026-03-05"));
    BOOST_TEST(found.occasions == 8);
    BOOST_TEST(found.done == 1);
}

BOOST_AUTO_TEST_CASE(two_pieces_counted_as_one_have_the_shares_of_their_sums)
{
    const DyadAdherence one{10, 6, 4, 3, 1, 2.5 / 5, 4.0 / 5, 75.0},
        more{20, 3, 1, 0, 0, 0.5 / 3, 3.0 / 3, 0.0};
    const DyadAdherence both = one + more;
    BOOST_TEST(both.occasions == 30);
    BOOST_TEST(both.entries == 9);
    BOOST_TEST(both.both_entries == 5);
    BOOST_TEST(both.same == 3);
    BOOST_TEST(both.excused == 1);
    BOOST_TEST(*both.strict == 3.0 / 8, within);
    BOOST_TEST(*both.lenient == 7.0 / 8, within);
    BOOST_TEST(*both.log_agreement == 60.0, within);
    const DyadAdherence unmarked{5, 0, 0, 0, 0, {}, {}, {}};
    BOOST_TEST(!(unmarked + unmarked).strict.has_value());
    BOOST_TEST(*(one + unmarked).strict == *one.strict, within);
    BOOST_TEST(*(one + unmarked).log_agreement == 75.0, within);

    const Initiation began = Initiation{3, 1, 0, 2, 0.75} + Initiation{0, 1, 1, 0, 0.25};
    BOOST_TEST((began == Initiation{3, 2, 1, 2, 3.5 / 6}));
    BOOST_TEST(!(Initiation{} + Initiation{}).share_a.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
