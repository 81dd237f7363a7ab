// SPDX-License-Identifier: MIT
#include "app/homework_totals.h"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace rekindle;
using app::homework_by_kind;
using app::homework_by_week;
using domain::Side;
using std::chrono::days;

namespace {

const base::Date monday = *base::parse_date("2024-01-01");

domain::Adherence kept(int done, int partial, int not_done, int without_entry = 0)
{
    const int entries = done + partial + not_done;
    return {entries + without_entry,
            entries,
            done,
            partial,
            not_done,
            0,
            domain::adherence(entries, 0, done, partial)};
}

report::HomeworkLine line(const std::string& kind)
{
    report::HomeworkLine result;
    result.kind_title = kind;
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(homework_totals_tests)

BOOST_AUTO_TEST_CASE(a_kind_is_the_sum_of_its_assignments_not_the_mean_of_their_shares)
{
    report::HomeworkLine small = line("Touch ritual"), large = line("Touch ritual"), other = line("Letter");
    small.adherence[Side::A] = kept(1, 0, 0);    // 100 %
    large.adherence[Side::A] = kept(2, 2, 4, 3); // 37.5 %
    large.joint = kept(1, 0, 1);                 // small is of one partner alone
    other.adherence[Side::B] = kept(0, 0, 0, 5); // nobody marked anything
    large.initiation = domain::initiation({{monday, domain::Began::A}, {monday + days{1}, domain::Began::B}});
    small.initiation = domain::initiation({{monday, domain::Began::A}});

    const auto totals = homework_by_kind({small, other, large});
    BOOST_TEST_REQUIRE(totals.size() == 2U);
    BOOST_TEST(totals[0].kind_title == "Touch ritual");
    BOOST_TEST(totals[0].assignments == 2);
    const domain::Adherence& a = totals[0].adherence.at(Side::A);
    BOOST_TEST(a.occasions == 12);
    BOOST_TEST(a.entries == 9);
    BOOST_TEST(*a.value == 4.0 / 9, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(totals[0].joint->occasions == 2);
    BOOST_TEST(!totals[0].adherence.contains(Side::B));
    BOOST_TEST(totals[0].initiation->a == 2);
    BOOST_TEST(*totals[0].initiation->share_a == 2.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(!totals[1].adherence.at(Side::B).value.has_value());
    BOOST_TEST(!totals[1].joint.has_value());
    BOOST_TEST(!totals[1].initiation.has_value());
}

BOOST_AUTO_TEST_CASE(weeks_of_all_homework_add_up_and_a_week_with_nothing_due_is_empty_not_zero)
{
    report::HomeworkLine one = line("x"), two = line("y");
    one.weeks[Side::A] = {{monday, kept(2, 0, 1)}};
    two.weeks[Side::A] = {{monday, kept(1, 0, 0)}, {monday + days{21}, kept(0, 0, 1)}};
    two.joint_weeks = {{monday, kept(1, 0, 0)}};

    const auto weeks = homework_by_week({one, two});
    BOOST_TEST_REQUIRE(weeks.size() == 4U);
    for (int i = 0; i < 4; ++i)
        BOOST_TEST((weeks[static_cast<std::size_t>(i)].monday == monday + days{7 * i}));
    BOOST_TEST(*weeks[0].kept.at(Side::A).value == 0.75);
    BOOST_TEST(*weeks[0].joint->value == 1);
    BOOST_TEST(weeks[1].kept.empty());
    BOOST_TEST(!weeks[1].joint.has_value());
    BOOST_TEST(*weeks[3].kept.at(Side::A).value == 0); // not done is zero
    BOOST_TEST(homework_by_week({}).empty());
}

BOOST_AUTO_TEST_CASE(a_title_adds_up_its_weeks_and_ratings_and_makes_the_shares_of_the_sums)
{
    report::HomeworkLine one = line("x"), two = line("x"), other = line("x");
    one.assignment.title = two.assignment.title = "A walk";
    other.assignment.title = "A letter";
    one.adherence[Side::A] = kept(2, 0, 0);
    two.adherence[Side::A] = kept(2, 0, 4);
    one.weekly_target[Side::A] = domain::weekly_target({{2, 2, 2, 2}}); // 2 of 2
    two.weekly_target[Side::A] =
        domain::weekly_target({{3, 4, 3, 3}, {3, 0, 3, 0}}); // 3 of 6, with more 4 of 6
    one.asks_quality = two.asks_quality = true;
    one.rated[Side::A] = 1;
    one.quality[Side::A] = 4;
    two.rated[Side::A] = 3;
    two.quality[Side::A] = 2;

    const auto titles = app::homework_by_title({one, other, two});
    BOOST_TEST_REQUIRE(titles.size() == 2U);
    const report::TitleTotal& walk = titles[0];
    const auto within = boost::test_tools::tolerance(1e-12);
    BOOST_TEST(walk.pieces == 2);
    BOOST_TEST(walk.weekly_target.at(Side::A).with_entries == 2);
    BOOST_TEST(walk.weekly_target.at(Side::A).weeks == 3);
    BOOST_TEST(walk.weekly_target.at(Side::A).marked == 5);
    BOOST_TEST(walk.weekly_target.at(Side::A).times == 8);
    BOOST_TEST(*walk.weekly_target.at(Side::A).capped == 5.0 / 8, within);
    BOOST_TEST(*walk.weekly_target.at(Side::A).uncapped == 6.0 / 8, within);
    BOOST_TEST(walk.rated.at(Side::A) == 4);
    BOOST_TEST(walk.quality.at(Side::A) == 2.5, within); // 10 / 4, not the mean of 4 and 2
    BOOST_TEST(walk.engagement.at(Side::A) == 0.5 * 2.5 / 4, within);
    BOOST_TEST(titles[1].weekly_target.empty());
    BOOST_TEST(!titles[1].asks_quality);
}

BOOST_AUTO_TEST_SUITE_END()
