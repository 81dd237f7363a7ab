// SPDX-License-Identifier: MIT
#include "storage/goals_store.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;
using domain::RatedBy;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

struct Fixture {
    Fixture()
    {
        sample::create(folder / "x.rekindle");
        practice = sample::open(folder / "x.rekindle");
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
        goal = sample::goal(*practice, couple);
        practice->goals().add(goal);
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
    domain::Couple couple;
    domain::Goal goal;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(goals_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(goals_come_back_in_the_order_they_were_added)
{
    auto earlier = sample::goal(*practice, couple);
    earlier.set_on = day("2024-01-01");
    earlier.target = day("2024-06-01");
    earlier.owner = domain::Owner::B;
    earlier.ratings = {{day("2024-02-01"), RatedBy::A, -2}, {day("2024-02-01"), RatedBy::Counselor, 2}};
    practice->goals().add(earlier);
    const auto found = practice->goals().of(couple.id);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0] == goal));
    BOOST_TEST((found[1] == earlier));
}

BOOST_AUTO_TEST_CASE(a_step_is_added_or_replaces_the_one_with_its_number)
{
    const domain::GoalStep second{
        2, "cook", domain::Owner::Joint, day("2024-03-20"), domain::StepStatus::Open, {}};
    auto first = goal.steps[0];
    first.status = domain::StepStatus::Done;
    first.done_on = day("2024-03-08");
    practice->goals().set_step(goal.id, second);
    practice->goals().set_step(goal.id, first);
    BOOST_TEST((practice->goals().of(couple.id).at(0).steps == std::vector{first, second}));
}

BOOST_AUTO_TEST_CASE(ratings_are_kept_oldest_first_and_one_a_day_and_rater)
{
    for (const domain::GoalRating& rating :
         std::vector<domain::GoalRating>{{day("2024-04-01"), RatedBy::B, 1},
                                         {day("2024-03-08"), RatedBy::Counselor, 0},
                                         {day("2024-03-08"), RatedBy::A, -1}})
        practice->goals().rate(goal.id, rating);
    practice->goals().rate(goal.id, {day("2024-04-01"), RatedBy::B, 2}, "misread");
    const std::vector<domain::GoalRating> expected{{day("2024-03-08"), RatedBy::A, -1},
                                                   {day("2024-03-08"), RatedBy::Counselor, 0},
                                                   {day("2024-04-01"), RatedBy::B, 2}};
    BOOST_TEST((practice->goals().of(couple.id).at(0).ratings == expected));
}

BOOST_AUTO_TEST_CASE(values_outside_the_scale_are_refused)
{
    BOOST_TEST(sample::error_of([&] {
                   practice->goals().rate(goal.id, {day("2024-04-01"), RatedBy::A, 3});
               }).has_value());
    BOOST_TEST(practice->goals().of(couple.id).at(0).ratings.empty());
}

BOOST_AUTO_TEST_CASE(a_goal_that_is_not_there_is_not_found)
{
    const auto error = sample::error_of([&] {
        practice->goals().rate({practice->new_id()}, {day("2024-04-01"), RatedBy::A, 1});
    });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::NotFound));
}

BOOST_AUTO_TEST_SUITE_END()
