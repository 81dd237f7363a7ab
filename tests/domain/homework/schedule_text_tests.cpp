// SPDX-License-Identifier: MIT
#include "domain/homework/schedule_text.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

BOOST_AUTO_TEST_SUITE(schedule_text_tests)

BOOST_AUTO_TEST_CASE(every_schedule_is_read_back_from_its_own_text)
{
    const std::vector<std::pair<Schedule, std::string>> all{
        {OnDays{{1, 2, 3, 4, 5, 6, 7}}, "daily"},
        {OnDays{{1, 3, 5}}, "mon,wed,fri"},
        {OnDays{{7}}, "sun"},
        {TimesPerWeek{1}, "1/week"},
        {TimesPerWeek{14}, "14/week"},
        {OnceBy{day("2026-05-01")}, "by 2026-05-01"},
        {OnDates{{day("2026-05-01"), day("2026-05-08")}}, "on 2026-05-01,2026-05-08"},
        {OnDates{}, "on step dates"},
        {OnTrigger{}, "when it happens"},
    };
    for (const auto& [schedule, text] : all) {
        BOOST_TEST(schedule_text(schedule) == text);
        BOOST_TEST((parse_schedule(text) == schedule), text);
    }
}

BOOST_AUTO_TEST_CASE(case_spaces_and_order_are_forgiven)
{
    BOOST_TEST((parse_schedule(" Fri, MON ,wed ") == Schedule(OnDays{{1, 3, 5}})));
    BOOST_TEST((parse_schedule("3 /week") == Schedule(TimesPerWeek{3})));
    BOOST_TEST((parse_schedule("on 2026-05-08, 2026-05-01") ==
                Schedule(OnDates{{day("2026-05-01"), day("2026-05-08")}})));
    BOOST_TEST((parse_schedule("When It Happens") == Schedule(OnTrigger{})));
}

BOOST_AUTO_TEST_CASE(what_is_no_schedule_is_refused)
{
    for (const char* const text : {"", "weekly", "monday", "mon,", "mon,mon", "0/week", "15/week", "-1/week",
                                   "2.5/week", "/week", "by", "by 2026-02-30", "by tomorrow", "on ",
                                   "on 2026-05-01,2026-05-01", "mon wed", "daily,mon", "3/weeks"})
        BOOST_TEST(!parse_schedule(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()
