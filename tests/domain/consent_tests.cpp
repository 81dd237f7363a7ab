// SPDX-License-Identifier: MIT
#include "domain/consent.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::domain;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

Consent given(Side side, const char* on)
{
    Consent consent;
    consent.side = side;
    consent.purpose = Purpose::ShareScale;
    consent.about = "form closeness";
    consent.given_on = day(on);
    return consent;
}

YesMark mark(Side side, YesAnswer answer, const char* on)
{
    return {"", {}, side, "a hug", answer, day(on), std::nullopt};
}

} // namespace

BOOST_AUTO_TEST_SUITE(consent_tests)

BOOST_AUTO_TEST_CASE(a_consent_holds_from_its_day_to_its_last_and_not_from_the_day_it_is_taken_back)
{
    Consent consent = given(Side::A, "2026-03-01");
    BOOST_TEST(!holds(consent, day("2026-02-28")));
    BOOST_TEST(holds(consent, day("2026-03-01")));
    consent.until = day("2026-03-31");
    BOOST_TEST(holds(consent, day("2026-03-31")));
    BOOST_TEST(!holds(consent, day("2026-04-01")));
    consent.withdrawn_on = day("2026-03-10");
    BOOST_TEST(holds(consent, day("2026-03-09")));
    BOOST_TEST(!holds(consent, day("2026-03-10")));
    consent.withdrawn_on = consent.given_on; // taken back on the day it was given
    BOOST_TEST(!holds(consent, day("2026-03-01")));
}

BOOST_AUTO_TEST_CASE(one_partners_consent_for_one_thing_says_nothing_of_the_other_or_of_another_thing)
{
    const std::vector<Consent> all{given(Side::A, "2026-03-01")};
    const auto day_after = day("2026-03-02");
    BOOST_TEST(holding(all, Side::A, Purpose::ShareScale, "form closeness", day_after) == &all[0]);
    BOOST_TEST(holding(all, Side::B, Purpose::ShareScale, "form closeness", day_after) == nullptr);
    BOOST_TEST(holding(all, Side::A, Purpose::ShareScale, "form trust", day_after) == nullptr);
    BOOST_TEST(holding(all, Side::A, Purpose::Homework, "form closeness", day_after) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_yes_that_was_taken_back_can_be_given_again)
{
    std::vector<Consent> all{given(Side::A, "2026-03-01"), given(Side::A, "2026-04-01")};
    all[0].withdrawn_on = day("2026-03-05");
    BOOST_TEST(holding(all, Side::A, Purpose::ShareScale, "form closeness", day("2026-03-20")) == nullptr);
    BOOST_TEST(holding(all, Side::A, Purpose::ShareScale, "form closeness", day("2026-04-02")) == &all[1]);
}

BOOST_AUTO_TEST_CASE(the_mutual_list_says_yes_only_where_both_newest_marks_do_and_hold)
{
    std::vector<YesMark> marks{mark(Side::A, YesAnswer::Yes, "2026-03-01")};
    const auto today = day("2026-03-10");
    BOOST_TEST(!both_say_yes(marks, "a hug", today));
    marks.push_back(mark(Side::B, YesAnswer::NotYet, "2026-03-02"));
    BOOST_TEST(!both_say_yes(marks, "a hug", today)); // a maybe is a no
    marks.push_back(mark(Side::B, YesAnswer::Yes, "2026-03-03"));
    BOOST_TEST(both_say_yes(marks, "a hug", today));
    BOOST_TEST(!both_say_yes(marks, "a kiss", today));
    BOOST_TEST(!both_say_yes(marks, "a hug", day("2026-03-02"))); // before B said so
    marks[0].until = day("2026-03-09");
    BOOST_TEST(!both_say_yes(marks, "a hug", today));
    marks.push_back(mark(Side::A, YesAnswer::No, "2026-03-10"));
    BOOST_TEST(!says_yes(marks, Side::A, "a hug", today));
}

BOOST_AUTO_TEST_SUITE_END()
