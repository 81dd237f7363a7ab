// SPDX-License-Identifier: MIT
#include "domain/findings/adherence.h"
#include "domain/findings/marked.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace rekindle::domain;

namespace {

Assignment daily(bool joint)
{
    Assignment result;
    result.start = day("2026-03-02");
    result.schedule = OnDays{{1, 2, 3, 4, 5, 6, 7}};
    result.joint = joint;
    return result;
}

LogEntry entry(Side side, const char* on, LogState state)
{
    LogEntry result;
    result.side = side;
    result.day = day(on);
    result.state = state;
    return result;
}

const auto as_of = day("2026-03-08"); // seven days

} // namespace

BOOST_AUTO_TEST_SUITE(adherence_tests)

BOOST_AUTO_TEST_CASE(no_entry_is_neither_done_nor_missed)
{
    const auto found = adherence(daily(false),
                                 {entry(Side::A, "2026-03-02", LogState::Done),
                                  entry(Side::A, "2026-03-03", LogState::Partial),
                                  entry(Side::A, "2026-03-04", LogState::NotDone)},
                                 Side::A, as_of);
    BOOST_TEST(found.occasions == 7);
    BOOST_TEST(found.entries == 3);
    BOOST_TEST(found.value.value() == 0.5);
}

BOOST_AUTO_TEST_CASE(opting_out_leaves_the_denominator)
{
    const auto found = adherence(daily(false),
                                 {entry(Side::A, "2026-03-02", LogState::Done),
                                  entry(Side::A, "2026-03-03", LogState::OptedOut),
                                  entry(Side::A, "2026-03-04", LogState::Excused),
                                  entry(Side::A, "2026-03-05", LogState::NotApplicable)},
                                 Side::A, as_of);
    BOOST_TEST(found.excused == 3);
    BOOST_TEST(found.value.value() == 1);
}

BOOST_AUTO_TEST_CASE(without_anything_left_to_do_there_is_no_number)
{
    const auto found =
        adherence(daily(false), {entry(Side::A, "2026-03-02", LogState::OptedOut)}, Side::A, as_of);
    BOOST_TEST(!found.value.has_value());
    BOOST_TEST(!adherence(daily(false), {}, Side::A, as_of).value.has_value());
}

BOOST_AUTO_TEST_CASE(one_opting_out_of_a_joint_task_excuses_both_and_of_their_own_tasks_only_the_one)
{
    const std::vector<LogEntry> entries{entry(Side::A, "2026-03-02", LogState::NotDone),
                                        entry(Side::B, "2026-03-02", LogState::OptedOut)};
    BOOST_TEST(adherence(daily(true), entries, Side::A, as_of).excused == 1);
    BOOST_TEST(!adherence(daily(true), entries, Side::A, as_of).value.has_value());
    BOOST_TEST(adherence(daily(false), entries, Side::A, as_of).value.value() == 0);
    BOOST_TEST(joint_adherence(daily(true), entries, as_of).excused == 1);
}

BOOST_AUTO_TEST_CASE(together_the_weaker_mark_counts_and_one_mark_alone_is_no_entry)
{
    const std::vector<LogEntry> entries{
        entry(Side::A, "2026-03-02", LogState::Done), entry(Side::B, "2026-03-02", LogState::Partial),
        entry(Side::A, "2026-03-03", LogState::Done), entry(Side::B, "2026-03-04", LogState::Done)};
    const auto found = joint_adherence(daily(true), entries, as_of);
    BOOST_TEST(found.occasions == 7);
    BOOST_TEST(found.entries == 1);
    BOOST_TEST(found.partial == 1);
    BOOST_TEST(found.value.value() == 0.5);
}

BOOST_AUTO_TEST_CASE(in_a_week_more_than_planned_does_not_count_and_days_are_free)
{
    Assignment weekly = daily(true);
    weekly.schedule = TimesPerWeek{3};
    std::vector<LogEntry> entries; // four evenings, then two, then none, as the weekly vector: 5 of 9
    for (const char* on :
         {"2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-09", "2026-03-15"}) {
        entries.push_back(entry(Side::A, on, LogState::Done));
        entries.push_back(entry(Side::B, on, LogState::Done));
    }
    for (const char* on : {"2026-03-16", "2026-03-17", "2026-03-18"})
        entries.push_back(entry(Side::A, on, LogState::NotDone));
    const auto found = adherence(weekly, entries, Side::A, day("2026-03-22"));
    BOOST_TEST(found.occasions == 9);
    BOOST_TEST(found.done == 5);
    BOOST_TEST(found.not_done == 3);
    const auto joint = joint_adherence(weekly, entries, day("2026-03-22"));
    BOOST_TEST(joint.occasions == 9);
    BOOST_TEST(joint.done == 5);
    BOOST_TEST(joint.entries == 5);
}

BOOST_AUTO_TEST_CASE(an_occasion_still_to_come_counts_once_it_is_marked)
{
    Assignment once = daily(false);
    once.schedule = OnceBy{day("2026-03-20")};
    BOOST_TEST(adherence(once, {}, Side::A, as_of).occasions == 0);
    const auto found = adherence(once, {entry(Side::A, "2026-03-05", LogState::Done)}, Side::A, as_of);
    BOOST_TEST(found.occasions == 1);
    BOOST_TEST(found.value.value() == 1);
}

BOOST_AUTO_TEST_CASE(entries_outside_the_assignment_or_after_as_of_do_not_count)
{
    Assignment ended = daily(false);
    ended.ended = day("2026-03-04");
    const auto found =
        adherence(ended,
                  {entry(Side::A, "2026-03-01", LogState::Done), entry(Side::A, "2026-03-04", LogState::Done),
                   entry(Side::A, "2026-03-05", LogState::Done)},
                  Side::A, as_of);
    BOOST_TEST(found.occasions == 3);
    BOOST_TEST(found.entries == 1);
}

BOOST_AUTO_TEST_CASE(whenever_it_happens_counts_only_what_happened)
{
    Assignment trigger = daily(false);
    trigger.schedule = OnTrigger{};
    const auto found = adherence(
        trigger,
        {entry(Side::A, "2026-03-04", LogState::Done), entry(Side::A, "2026-03-06", LogState::NotDone)},
        Side::A, as_of);
    BOOST_TEST(found.occasions == 2);
    BOOST_TEST(found.value.value() == 0.5);
}

BOOST_AUTO_TEST_CASE(the_days_that_fill_an_occasion_come_to_the_counts)
{
    std::mt19937 random(20'261'123);
    const auto below = [&](int end) { return std::uniform_int_distribution(0, end - 1)(random); };
    int beyond = 0;
    for (int round = 0; round < 400; ++round) {
        Assignment task = daily(round % 2 == 0);
        if (round % 3 == 0) task.schedule = TimesPerWeek{1 + below(6)};
        if (round % 7 == 0) task.schedule = OnTrigger{};
        if (round % 5 == 0) task.ended = day("2026-03-20");
        std::vector<LogEntry> entries;
        for (int i = below(60); i > 0; --i) {
            LogEntry made =
                entry(below(2) == 0 ? Side::A : Side::B, "2026-02-27", static_cast<LogState>(below(6)));
            made.day += std::chrono::days{below(40)};
            entries.push_back(made);
        }
        const auto until = day("2026-03-28");
        const auto compare = [&](const std::vector<MarkedDay>& days, const Adherence& counts) {
            Adherence sum;
            for (const MarkedDay& each : days) {
                beyond += !each.fills;
                if (each.fills) count(sum, each.state);
            }
            settle(sum);
            sum.occasions = counts.occasions; // those without a mark have no day
            BOOST_TEST((sum == counts), round);
        };
        for (const Side side : both_sides)
            compare(marked_days(task, entries, side, until), adherence(task, entries, side, until));
        compare(joint_marked_days(task, entries, until), joint_adherence(task, entries, until));
    }
    BOOST_TEST(beyond > 100);
}

BOOST_AUTO_TEST_SUITE_END()
