// SPDX-License-Identifier: MIT
#include "domain/findings/suggestions.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace rekindle::domain;

namespace {

using Compare = DomainCondition::Compare;

const auto first_day = day("2026-03-02"), later_day = day("2026-04-13");

/// One rule with this condition, and a couple with these newest answers.
struct Table {
    std::vector<SuggestionRule> rules;
    NewestAnswers newest;
    std::map<std::string, OfferedTemplate> offered{
        {"alone", {false, false}}, {"two", {true, false}}, {"other", {true, false}}};

    void rule(SuggestionCondition when, std::vector<std::string> templates = {"two", "alone"})
    {
        rules.push_back(
            {"r" + std::to_string(rules.size() + 1), std::move(when), std::move(templates), "why"});
    }
    /// Whose answers the only rule rests on: "", "A", "B" or "AB".
    std::string who() const
    {
        const auto found = suggestions(rules, newest, offered, false);
        std::string sides;
        for (const Suggestion& each : found) {
            for (const auto& [side, when] : each.rests_on) sides += word(side);
        }
        return sides;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(suggestions_tests, Table)

BOOST_AUTO_TEST_CASE(a_low_domain_counts_on_its_line_and_below_of_whichever_partner)
{
    rule(DomainCondition{"COMM", Compare::AtMost, 40});
    newest.scales = {{"COMM", {{Side::A, {40, first_day}}, {Side::B, {40.001, first_day}}}}};
    BOOST_TEST(who() == "A");
    newest.scales = {{"COMM", {{Side::A, {41, first_day}}, {Side::B, {0, first_day}}}}};
    BOOST_TEST(who() == "B");
    newest.scales = {{"COMM", {{Side::A, {10, first_day}}, {Side::B, {40, later_day}}}}};
    BOOST_TEST(who() == "AB");
    newest.scales = {{"TRUST", {{Side::A, {10, first_day}}}}};
    BOOST_TEST(who() == "");
}

BOOST_AUTO_TEST_CASE(a_line_is_met_in_spite_of_the_rounding_of_a_division)
{
    rule(DomainCondition{"COMM", Compare::AtMost, 0.3});
    newest.scales = {{"COMM", {{Side::A, {0.1 + 0.2, first_day}}}}}; // 0.30000000000000004
    BOOST_TEST(who() == "A");
}

BOOST_AUTO_TEST_CASE(a_high_domain_counts_on_its_line_and_above)
{
    rule(DomainCondition{"ROOT", Compare::AtLeast, 50});
    newest.scales = {{"ROOT", {{Side::A, {50, first_day}}, {Side::B, {49.9, first_day}}}}};
    BOOST_TEST(who() == "A");
    newest.scales = {{"ROOT", {{Side::A, {0, first_day}}, {Side::B, {100, first_day}}}}};
    BOOST_TEST(who() == "B");
}

BOOST_AUTO_TEST_CASE(a_gap_counts_whoever_has_the_higher_score_and_rests_on_both)
{
    rule(GapCondition{"TRUST", 20});
    newest.scales = {{"TRUST", {{Side::A, {30, first_day}}, {Side::B, {50, later_day}}}}};
    BOOST_TEST(who() == "AB");
    newest.scales = {{"TRUST", {{Side::A, {50, first_day}}, {Side::B, {30, later_day}}}}};
    BOOST_TEST(who() == "AB");
    newest.scales = {{"TRUST", {{Side::A, {50, first_day}}, {Side::B, {30.1, later_day}}}}};
    BOOST_TEST(who() == "");
    newest.scales = {{"TRUST", {{Side::A, {100, first_day}}}}}; // no score is not 0 %
    BOOST_TEST(who() == "");
    newest.scales = {{"TRUST", {{Side::A, {100, first_day}}}}, {"TRUST", {{Side::B, {0, first_day}}}}};
    BOOST_TEST(who() == ""); // two scales
    newest.scales = {{"COMM", {{Side::A, {0, first_day}}, {Side::B, {50, first_day}}}}};
    BOOST_TEST(who() == "");
}

BOOST_AUTO_TEST_CASE(an_item_counts_from_its_points_on)
{
    rule(ItemCondition{"root-work", 2});
    BOOST_TEST(who() == "");
    newest.items["intake-short:root-work"] = {{Side::A, {3, first_day}}};
    BOOST_TEST(who() == "");
    newest.items["root-work"] = {{Side::A, {1, first_day}}, {Side::B, {2, first_day}}};
    BOOST_TEST(who() == "B");
    newest.items["root-work"] = {{Side::A, {3, first_day}}};
    BOOST_TEST(who() == "A");
}

BOOST_AUTO_TEST_CASE(little_readiness_counts_and_none_said_does_not)
{
    rule(RulerCondition{Ruler::Willingness, 3});
    BOOST_TEST(who() == "");
    newest.rulers[Ruler::Importance] = {{Side::A, {0, first_day}}};
    BOOST_TEST(who() == "");
    newest.rulers[Ruler::Willingness] = {{Side::A, {3, first_day}}, {Side::B, {4, first_day}}};
    BOOST_TEST(who() == "A");
    newest.rulers[Ruler::Willingness] = {{Side::B, {0, first_day}}};
    BOOST_TEST(who() == "B");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_on_no_line)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    rule(DomainCondition{"COMM", Compare::AtMost, 40});
    rule(DomainCondition{"COMM", Compare::AtLeast, 40});
    rule(GapCondition{"COMM", 20});
    newest.scales = {{"COMM", {{Side::A, {nan, first_day}}, {Side::B, {nan, first_day}}}}};
    BOOST_TEST(who() == "");
}

BOOST_AUTO_TEST_CASE(of_several_scales_of_a_domain_the_newest_day_is_said)
{
    rule(DomainCondition{"ROOT", Compare::AtLeast, 50});
    newest.scales = {{"ROOT", {{Side::A, {80, later_day}}}}, {"ROOT", {{Side::A, {60, first_day}}}}};
    const auto found = suggestions(rules, newest, offered, false);
    BOOST_TEST_REQUIRE(found.size() == 1u);
    BOOST_TEST((found[0].rests_on == std::map{std::pair(Side::A, later_day)}));
}

BOOST_AUTO_TEST_CASE(suggestions_come_in_the_order_of_the_rules_with_templates_in_theirs)
{
    rule(ItemCondition{"f:i", 2}, {"two", "alone"});
    rule(ItemCondition{"f:none", 2}, {"other"});
    rule(RulerCondition{Ruler::Importance, 3}, {"other", "two"});
    newest.items["f:i"] = {{Side::B, {2, later_day}}};
    newest.rulers[Ruler::Importance] = {{Side::A, {0, first_day}}};
    offered["two"].running = true;
    const std::vector<Suggestion> wanted{
        {"r1", "why", {{Side::B, later_day}}, {{"two", true}, {"alone", false}}, {}},
        {"r3", "why", {{Side::A, first_day}}, {{"other", false}, {"two", true}}, {}}};
    BOOST_TEST((suggestions(rules, newest, offered, false) == wanted));
}

BOOST_AUTO_TEST_CASE(held_back_is_what_both_do_together_and_the_reason_stays)
{
    rule(ItemCondition{"f:i", 2}, {"two", "alone"});
    rule(ItemCondition{"f:i", 2}, {"other"});
    newest.items["f:i"] = {{Side::A, {2, first_day}}};
    const std::vector<Suggestion> wanted{{"r1", "why", {{Side::A, first_day}}, {{"alone", false}}, {"two"}},
                                         {"r2", "why", {{Side::A, first_day}}, {}, {"other"}}};
    BOOST_TEST((suggestions(rules, newest, offered, true) == wanted));
}

BOOST_AUTO_TEST_CASE(a_ruler_is_called_by_its_word)
{
    for (const auto ruler : {Ruler::Importance, Ruler::Confidence, Ruler::Willingness})
        BOOST_TEST((parse_ruler(word(ruler)) == ruler));
    BOOST_TEST(word(Ruler::Confidence) == "confidence");
    BOOST_TEST(!parse_ruler("hope").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
