// SPDX-License-Identifier: MIT
#include "domain/safety_gate.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::domain;
using Rule = Hindrance::Rule;

namespace {

const base::Date today = base::parse_date("2026-03-10").value();

HomeworkTemplate conjoint_talk()
{
    HomeworkTemplate homework;
    homework.id = "talk";
    homework.kind = AgreedTemplate{Kind::CoupleTalk, {}, {}, {}};
    return homework;
}

HomeworkTemplate touch()
{
    HomeworkTemplate homework;
    homework.id = "hug";
    homework.kind = TouchRitualTemplate{};
    homework.consents = {"touch"};
    return homework;
}

Assignment for_both(Plan plan = AgreedPlan{})
{
    Assignment assignment;
    assignment.start = today;
    assignment.plan = std::move(plan);
    return assignment;
}

/// Nothing stands in the way of anything.
GateFacts clear()
{
    GateFacts facts;
    facts.day = today;
    facts.screens = {{Side::A, ScreenState::Complete}, {Side::B, ScreenState::Complete}};
    for (const Side side : both_sides) {
        for (const Purpose purpose :
             {Purpose::Homework, Purpose::Touch, Purpose::SexualIntimacy, Purpose::ContactOutside}) {
            Consent consent;
            consent.side = side;
            consent.purpose = purpose;
            consent.given_on = today;
            facts.consents.push_back(consent);
        }
        for (const char* about : {"a hug", "intimate"})
            facts.marks.push_back({"", {}, side, about, YesAnswer::Yes, today, {}});
    }
    return facts;
}

void take_back(GateFacts& facts, Side side, Purpose purpose)
{
    std::erase_if(facts.consents,
                  [&](const Consent& consent) { return consent.side == side && consent.purpose == purpose; });
}

using Found = std::vector<Hindrance>;

} // namespace

BOOST_AUTO_TEST_SUITE(safety_gate_tests)

BOOST_AUTO_TEST_CASE(nothing_stands_in_the_way_where_both_were_screened_and_said_yes)
{
    BOOST_TEST(hindrances(conjoint_talk(), for_both(), clear()).empty());
    BOOST_TEST(hindrances(touch(), for_both(TouchRitualPlan{2, {"a hug"}, {}, 5, ""}), clear()).empty());
}

BOOST_AUTO_TEST_CASE(
    R4_each_screen_that_is_missing_incomplete_or_has_a_declined_item_holds_back_what_is_for_two)
{
    for (const Side side : both_sides) {
        for (const auto state :
             {ScreenState::Missing, ScreenState::Incomplete, ScreenState::Declined, ScreenState::Outdated}) {
            GateFacts facts = clear();
            facts.screens[side] = state;
            BOOST_CHECK((hindrances(conjoint_talk(), for_both(), facts) == Found{{Rule::Screen, side, ""}}));
        }
        GateFacts unknown = clear();
        unknown.screens.erase(side);
        BOOST_CHECK((hindrances(conjoint_talk(), for_both(), unknown) == Found{{Rule::Screen, side, ""}}));
    }
}

BOOST_AUTO_TEST_CASE(a_high_matter_holds_back_what_is_for_two_and_nothing_else)
{
    GateFacts facts = clear();
    facts.high_matter_open = true;
    BOOST_CHECK((hindrances(conjoint_talk(), for_both(), facts) == Found{{Rule::HighMatter, {}, ""}}));
    HomeworkTemplate alone = conjoint_talk();
    alone.conjoint = false;
    facts.screens.clear();
    BOOST_TEST(hindrances(alone, for_both(), facts).empty());
}

BOOST_AUTO_TEST_CASE(R5_each_participant_must_have_said_yes_and_nobody_else)
{
    for (const Side side : both_sides) {
        GateFacts facts = clear();
        take_back(facts, side, Purpose::Homework);
        BOOST_CHECK(
            (hindrances(conjoint_talk(), for_both(), facts) == Found{{Rule::Consent, side, "homework"}}));
        HomeworkTemplate alone = conjoint_talk();
        alone.conjoint = false;
        Assignment of_the_other = for_both();
        (side == Side::A ? of_the_other.for_a : of_the_other.for_b) = false;
        BOOST_TEST(hindrances(alone, of_the_other, facts).empty());
    }
}

BOOST_AUTO_TEST_CASE(whose_yes_to_counseling_ended_is_asked_for_nothing_until_it_is_given_anew)
{
    for (const Side side : both_sides) {
        GateFacts facts = clear();
        Consent counseling;
        counseling.side = side;
        counseling.purpose = Purpose::Counseling;
        counseling.given_on = today - std::chrono::days{9};
        counseling.withdrawn_on = today;
        facts.consents.push_back(counseling);
        BOOST_CHECK(
            (hindrances(conjoint_talk(), for_both(), facts) == Found{{Rule::Consent, side, "counseling"}}));
        Assignment of_the_other = for_both();
        (side == Side::A ? of_the_other.for_a : of_the_other.for_b) = false;
        HomeworkTemplate alone = conjoint_talk();
        alone.conjoint = false;
        BOOST_TEST(hindrances(alone, of_the_other, facts).empty());
        Assignment before = for_both();
        before.start = today - std::chrono::days{5};
        BOOST_TEST((consent_ends(conjoint_talk(), before, facts.consents, side) == std::optional(today)));
        counseling.withdrawn_on.reset();
        counseling.given_on = today;
        facts.consents.push_back(counseling);
        BOOST_TEST(hindrances(conjoint_talk(), for_both(), facts).empty());
    }
}

BOOST_AUTO_TEST_CASE(R5_touch_needs_a_yes_of_its_own_and_each_kind_of_touch_both_yeses)
{
    const Assignment hug = for_both(TouchRitualPlan{2, {"a hug", "a kiss"}, {}, 5, ""});
    GateFacts facts = clear();
    BOOST_CHECK((hindrances(touch(), hug, facts) == Found{{Rule::Touch, {}, "a kiss"}}));
    facts.marks.push_back({"", {}, Side::A, "a kiss", YesAnswer::Yes, today, {}});
    facts.marks.push_back({"", {}, Side::B, "a kiss", YesAnswer::NotYet, today, {}});
    BOOST_CHECK((hindrances(touch(), hug, facts) == Found{{Rule::Touch, {}, "a kiss"}}));
    facts.marks.back().answer = YesAnswer::Yes;
    BOOST_TEST(hindrances(touch(), hug, facts).empty());
    take_back(facts, Side::B, Purpose::Touch);
    BOOST_CHECK((hindrances(touch(), hug, facts) == Found{{Rule::Consent, Side::B, "touch"}}));
    HomeworkTemplate forgotten = touch(); // its file names no consent: the kind asks for it all the same
    forgotten.consents.clear();
    BOOST_CHECK((hindrances(forgotten, hug, facts) == Found{{Rule::Consent, Side::B, "touch"}}));
}

BOOST_AUTO_TEST_CASE(R21_sexual_intimacy_is_off_until_both_say_yes_to_it_and_to_the_very_homework)
{
    HomeworkTemplate intimate;
    intimate.id = "intimate";
    intimate.kind = AgreedTemplate{Kind::SexualIntimacy, {}, {}, {}};
    GateFacts facts = clear();
    BOOST_TEST(hindrances(intimate, for_both(), facts).empty());
    take_back(facts, Side::A, Purpose::SexualIntimacy);
    BOOST_CHECK(
        (hindrances(intimate, for_both(), facts) == Found{{Rule::Consent, Side::A, "sexual-intimacy"}}));
    facts = clear();
    facts.marks.clear();
    BOOST_CHECK((hindrances(intimate, for_both(), facts) == Found{{Rule::Touch, {}, "intimate"}}));
}

BOOST_AUTO_TEST_CASE(what_a_template_names_beside_is_asked_for)
{
    HomeworkTemplate outside = conjoint_talk();
    outside.consents = {"contact-outside"};
    GateFacts facts = clear();
    BOOST_TEST(hindrances(outside, for_both(), facts).empty());
    take_back(facts, Side::B, Purpose::ContactOutside);
    BOOST_CHECK(
        (hindrances(outside, for_both(), facts) == Found{{Rule::Consent, Side::B, "contact-outside"}}));
}

BOOST_AUTO_TEST_CASE(R24_safety_rules_may_be_set_aside_and_a_partners_yes_never)
{
    BOOST_TEST((Hindrance{Rule::HighMatter, {}, ""}.may_be_overridden()));
    BOOST_TEST((Hindrance{Rule::Screen, Side::A, ""}.may_be_overridden()));
    BOOST_TEST(!(Hindrance{Rule::Consent, Side::A, "homework"}.may_be_overridden()));
    BOOST_TEST(!(Hindrance{Rule::Touch, {}, "a hug"}.may_be_overridden()));
}

BOOST_AUTO_TEST_CASE(a_yes_counts_on_the_day_of_the_session_alone)
{
    GateFacts facts = clear();
    facts.day = base::parse_date("2026-03-09").value(); // the day before both said yes
    BOOST_TEST(hindrances(conjoint_talk(), for_both(), facts).size() == 2U);
}

BOOST_AUTO_TEST_CASE(R5_a_yes_that_was_taken_back_since_or_ends_before_the_first_day_is_none)
{
    GateFacts facts = clear();
    facts.consents.at(0).withdrawn_on =
        today + std::chrono::days{7}; // after the session, before it is entered
    BOOST_CHECK(
        (hindrances(conjoint_talk(), for_both(), facts) == Found{{Rule::Consent, Side::A, "homework"}}));
    facts = clear();
    facts.consents.at(0).until = today + std::chrono::days{7};
    Assignment late = for_both();
    late.start = today + std::chrono::days{8};
    BOOST_CHECK((hindrances(conjoint_talk(), late, facts) == Found{{Rule::Consent, Side::A, "homework"}}));
    facts = clear();
    for (YesMark& mark : facts.marks) mark.until = today + std::chrono::days{7};
    Assignment hug = for_both(TouchRitualPlan{2, {"a hug"}, {}, 5, ""});
    hug.start = late.start;
    BOOST_CHECK((hindrances(touch(), hug, facts) == Found{{Rule::Touch, {}, "a hug"}}));
}

BOOST_AUTO_TEST_CASE(R5_homework_stops_being_due_on_the_day_that_partners_yes_ends)
{
    GateFacts facts = clear();
    Assignment talk = for_both();
    const auto on = [](const char* text) { return base::parse_date(text).value(); };
    const auto end = [&](Side side) { return consent_ends(conjoint_talk(), talk, facts.consents, side); };
    BOOST_TEST(!end(Side::A).has_value());
    facts.consents.at(4).withdrawn_on = on("2026-04-01"); // B's yes to homework
    BOOST_CHECK(end(Side::B) == on("2026-04-01"));
    BOOST_TEST(!end(Side::A).has_value()); // of A it tells nothing
    talk.for_b = false;
    BOOST_TEST(!end(Side::B).has_value());
    talk.for_b = true;
    facts.consents.at(0).until = on("2026-03-20"); // A's
    BOOST_CHECK(end(Side::A) == on("2026-03-21"));
    Consent renewed = facts.consents.at(0);
    renewed.given_on = on("2026-03-15");
    renewed.until = std::nullopt;
    facts.consents.push_back(renewed);
    BOOST_TEST(!end(Side::A).has_value());
    facts.consents.at(4).withdrawn_on = today; // taken back on the very first day
    BOOST_CHECK(end(Side::B) == today);
    talk.start = on("2025-01-01"); // nothing had been said yes to, so nothing was taken back
    BOOST_TEST(!end(Side::B).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
