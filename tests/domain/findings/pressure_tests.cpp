// SPDX-License-Identifier: MIT
#include "domain/findings/pressure.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::domain;
using Pattern = PressureSign::Pattern;

namespace {

struct Marks {
    Assignment joint;
    std::vector<LogEntry> entries;

    void mark(Side side, LogState state, std::optional<int> comfort = {})
    {
        LogEntry entry;
        entry.side = side;
        entry.day = day();
        entry.state = state;
        if (comfort) entry.answers = {{"comfort", {{std::int64_t{*comfort}, {}}}, {}}};
        entries.push_back(entry);
    }
    base::Date day() const
    {
        return base::parse_date("2026-03-01").value() + std::chrono::days{entries.size()};
    }
    std::vector<PressureSign> signs() const { return pressure_signs(joint, entries); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pressure_tests, Marks)

BOOST_AUTO_TEST_CASE(three_of_the_last_five_marks_opted_out_by_one_alone_are_a_sign)
{
    for (const Side side : both_sides) mark(side, LogState::Done);
    for (int i = 0; i < 2; ++i) mark(Side::B, LogState::OptedOut);
    BOOST_TEST(signs().empty());
    mark(Side::B, LogState::OptedOut);
    BOOST_REQUIRE(signs().size() == 1U);
    BOOST_CHECK((signs().at(0) == PressureSign{Side::B, Pattern::OptsOut, entries.back().day}));
    for (int i = 0; i < 3; ++i) mark(Side::B, LogState::Done); // by now two of the last five
    BOOST_TEST(signs().empty());
}

BOOST_AUTO_TEST_CASE(where_both_opt_out_or_the_homework_is_each_ones_own_there_is_no_such_sign)
{
    for (int i = 0; i < 3; ++i) mark(Side::A, LogState::OptedOut);
    mark(Side::B, LogState::Done);
    BOOST_TEST(signs().size() == 1U);
    mark(Side::B, LogState::OptedOut);
    BOOST_TEST(signs().empty());
    entries.pop_back();
    joint.joint = false;
    BOOST_TEST(signs().empty());
}

BOOST_AUTO_TEST_CASE(comfort_three_points_below_the_three_before_is_a_sign)
{
    for (const int comfort : {8, 7, 6}) mark(Side::A, LogState::Done, comfort);
    mark(Side::A, LogState::Done, 5); // 2 below 7
    BOOST_TEST(signs().empty());
    entries.pop_back();
    mark(Side::B, LogState::Done, 0); // the other's is another matter
    BOOST_TEST(signs().empty());
    mark(Side::A, LogState::Partial, 4);
    BOOST_REQUIRE(signs().size() == 1U);
    BOOST_CHECK((signs().at(0) == PressureSign{Side::A, Pattern::ComfortDrops, entries.back().day}));
}

BOOST_AUTO_TEST_CASE(with_fewer_than_three_before_there_is_nothing_to_compare)
{
    mark(Side::A, LogState::Done, 10);
    mark(Side::A, LogState::Done, 10);
    mark(Side::A, LogState::Done, 0);
    BOOST_TEST(signs().empty());
}

BOOST_AUTO_TEST_SUITE_END()
