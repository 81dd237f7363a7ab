// SPDX-License-Identifier: MIT
#include "storage/plan_json.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::domain;
using namespace rekindle::storage;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_json_tests)

BOOST_AUTO_TEST_CASE(every_schedule_reads_back)
{
    const std::vector<Schedule> schedules{OnDays{{1, 7}},
                                          OnDays{},
                                          TimesPerWeek{14},
                                          OnceBy{day("2024-02-29")},
                                          OnDates{{day("2024-02-29"), day("2030-01-01")}},
                                          OnTrigger{}};
    for (const Schedule& schedule : schedules)
        BOOST_TEST((schedule_from(to_text(schedule)) == schedule), to_text(schedule));
}

BOOST_AUTO_TEST_CASE(every_plan_reads_back)
{
    const std::vector<Plan> plans{TouchRitualPlan{5, {"hug", "☂ \"walk\""}, Initiator::A, 0, ""},
                                  TouchRitualPlan{}, ForgivenessPlan{"", Side::B, 10, 3, 0, 10},
                                  ForgivenessPlan{"what was said", Side::A, 1, 0, 5, 6},
                                  GoalPlanPlan{{"018df0a0-0000-7000-8000-000000000001"}, 4}};
    for (const Plan& plan : plans)
        BOOST_TEST((plan_from(kind_of(plan), to_text(plan)) == plan), to_text(plan));
}

BOOST_AUTO_TEST_CASE(what_nobody_wrote_is_damage)
{
    for (const char* text : {"", "[]", "{}", R"({"when":"never"})", R"({"when":"weekdays","weekdays":["x"]})",
                             R"({"when":"once-by","day":"2024-02-30"})", R"({"when":"times-per-week"})"})
        BOOST_TEST(sample::error_of([&] { schedule_from(text); }).has_value(), text);
    for (const char* text : {"{}", R"({"goal":"x","stage":1.5})", R"({"goal":1,"stage":1})"})
        BOOST_TEST(sample::error_of([&] { plan_from(Kind::GoalPlan, text); }).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()
