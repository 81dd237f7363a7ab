// SPDX-License-Identifier: MIT
#include "app/homework_over_time.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::Side;

namespace {

base::Date day(const char* text)
{
    return *base::parse_date(text);
}

domain::HomeworkTemplate ritual()
{
    domain::Item comfort;
    comfort.link_id = "comfort";
    comfort.text = "How comfortable was it?";
    comfort.type = domain::ItemType::Integer;
    comfort.constraints.most = std::int64_t{10};
    domain::HomeworkTemplate result;
    result.kind = domain::TouchRitualTemplate{};
    result.log.items = {comfort};
    return result;
}

report::HomeworkLine at_level(const char* id, int level, const char* detail)
{
    report::HomeworkLine result;
    result.assignment.id.value = id;
    result.assignment.start = day("2026-01-05");
    domain::TouchRitualPlan plan;
    plan.level = level;
    result.assignment.plan = plan;
    result.detail = detail;
    return result;
}

domain::LogEntry rated(Side side, const char* on, std::int64_t comfort)
{
    domain::LogEntry result;
    result.side = side;
    result.day = day(on);
    result.answers = {{"comfort", {{comfort, {}}}, {}}};
    return result;
}

std::vector<std::string> parts_of(const report::RatingSeries& series)
{
    std::vector<std::string> result;
    for (const report::RatingPoint& point : series.points) result.push_back(series.parts.at(point.part));
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(homework_over_time_tests)

BOOST_AUTO_TEST_CASE(each_rating_says_what_was_agreed_when_it_was_given)
{
    const app::Period period{};
    app::HomeworkOverTime over_time(period);
    const auto homework = ritual();
    over_time.add(at_level("1", 2, "Level 2"), homework,
                  {rated(Side::A, "2026-01-06", 3), rated(Side::A, "2026-01-07", 4)});
    auto next = at_level("2", 3, "Level 3");
    next.assignment.follows = domain::AssignmentId{"1"};
    over_time.add(next, homework, {rated(Side::A, "2026-02-06", 5), rated(Side::B, "2026-02-06", 6)});

    BOOST_TEST_REQUIRE(over_time.ratings.size() == 2U);
    const std::vector<std::string> of_a{"Level 2", "Level 2", "Level 3"}, of_b{"Level 3"};
    BOOST_TEST(parts_of(over_time.ratings[0]) == of_a, boost::test_tools::per_element());
    BOOST_TEST(parts_of(over_time.ratings[1]) == of_b, boost::test_tools::per_element());
    BOOST_TEST((over_time.ratings[1].side == Side::B));
}

BOOST_AUTO_TEST_SUITE_END()
