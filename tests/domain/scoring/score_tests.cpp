// SPDX-License-Identifier: MIT
#include "domain/scoring/score.h"

#include <boost/test/unit_test.hpp>

#include <cstdint>

using namespace rekindle::domain;

namespace {

/// Items q1..qn scored 0-3 and a key with one sum scale "s" over them.
struct Fixture {
    Questionnaire form;
    ScoringKey key;
    std::set<std::string> enabled;

    explicit Fixture(int items = 9)
    {
        Scale scale;
        scale.id = "s";
        for (int i = 1; i <= items; ++i) {
            Item item;
            item.link_id = "q" + std::to_string(i);
            item.type = ItemType::Choice;
            for (int points = 0; points <= 3; ++points) {
                Option option;
                option.value = Coding{"", "", "o" + std::to_string(points), ""};
                option.points = points;
                item.options.push_back(option);
            }
            enabled.insert(item.link_id);
            scale.items.push_back({item.link_id});
            form.items.push_back(item);
        }
        scale.minimum_answered = 7;
        key.scales = {scale};
    }

    Scale& scale() { return key.scales[0]; }

    /// -1 stands for no answer.
    ScaleScore scored(const std::vector<int>& points, std::vector<RaisedAlert>* alerts = nullptr) const
    {
        Response response;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i] < 0) continue;
            ResponseItem item;
            item.link_id = "q" + std::to_string(i + 1);
            item.answers.push_back({Coding{"", "", "o" + std::to_string(points[i]), ""}, {}});
            response.items.push_back(item);
        }
        const Scores result = score(form, key, response, enabled);
        if (alerts) *alerts = result.alerts;
        return result.scales.at(0);
    }
};

const auto within = boost::test_tools::tolerance(1e-9);

} // namespace

BOOST_AUTO_TEST_SUITE(score_tests)

BOOST_AUTO_TEST_CASE(answers_are_found_in_any_order_and_at_any_depth)
{
    Fixture fixture(3);
    fixture.scale().minimum_answered = 1;
    const auto answered = [](const char* link_id, int points) {
        ResponseItem item;
        item.link_id = link_id;
        item.answers.push_back({Coding{"", "", "o" + std::to_string(points), ""}, {}});
        return item;
    };
    Response response;
    ResponseItem group;
    group.link_id = "group";
    group.items = {answered("q3", 3), answered("q1", 1)};
    ResponseItem outer = answered("zero", 0);
    outer.answers[0].items = {answered("q2", 2)};
    response.items = {group, outer};
    const ScaleScore found = score(fixture.form, fixture.key, response, fixture.enabled).scales.at(0);
    BOOST_TEST(found.answered == 3);
    BOOST_TEST(found.score.value() == 6);
    // Points of several answers to one item are added up.
    response.items.push_back(answered("q1", 2));
    BOOST_TEST(score(fixture.form, fixture.key, response, fixture.enabled).scales.at(0).score.value() == 8);
}

BOOST_AUTO_TEST_CASE(a_missing_answer_is_replaced_by_the_persons_own_mean_and_never_by_zero)
{
    const Fixture fixture;
    const auto two_missing = fixture.scored({2, 1, -1, 2, 1, 0, -1, 1, 0});
    BOOST_TEST(two_missing.raw == 7);
    BOOST_TEST(two_missing.score.value() == 9);
    BOOST_TEST(two_missing.prorated);
    BOOST_TEST(fixture.scored({2, 1, 3, 1, 0, 2, 1, 0, -1}).score.value() == 11.25);
    const auto three_missing = fixture.scored({2, 1, -1, 2, -1, 0, -1, 1, 0});
    BOOST_TEST(!three_missing.score.has_value());
    BOOST_TEST(three_missing.why == "6 of 9 items answered, 7 needed");
    Fixture one(1);
    one.scale().minimum_answered = 1;
    BOOST_TEST(one.scored({-1}).why == "0 of 1 item answered, 1 needed");
}

BOOST_AUTO_TEST_CASE(a_reversed_item_turns_within_its_own_range)
{
    Fixture fixture(2);
    fixture.scale().minimum_answered = 2;
    fixture.scale().items[1].reversed = true;
    fixture.form.items[1].options.erase(fixture.form.items[1].options.begin()); // q2 runs 1-3
    BOOST_TEST(fixture.scored({2, 1}).score.value() == 2 + 3);
}

BOOST_AUTO_TEST_CASE(an_item_without_a_known_range_is_not_reversed_by_guessing)
{
    Fixture fixture(1);
    fixture.scale().minimum_answered = 1;
    fixture.scale().items[0].reversed = true;
    fixture.form.items[0].options.clear();
    fixture.form.items[0].type = ItemType::Integer;
    Response response;
    response.items = {{"q1", {{std::int64_t{4}, {}}}, {}}};
    const auto found = score(fixture.form, fixture.key, response, fixture.enabled).scales[0];
    BOOST_TEST(!found.score.has_value());
    BOOST_TEST(found.why.find("q1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(weights_count_and_a_mean_divides_by_them)
{
    Fixture fixture(2);
    fixture.scale().minimum_answered = 1;
    fixture.scale().items[1].weight = 3;
    BOOST_TEST(fixture.scored({1, 2}).score.value() == 7);
    BOOST_TEST(fixture.scored({-1, 2}).score.value() == 8); // 6 of weight 3, raised to weight 4
    fixture.scale().rule = Rule::Mean;
    BOOST_TEST(fixture.scored({1, 2}).score.value() == 1.75);
}

BOOST_AUTO_TEST_CASE(percent_is_of_the_range_of_the_answered_items)
{
    Fixture fixture;
    BOOST_TEST(!fixture.scored({3, 3, 3, 3, 3, 3, 3, 3, 3}).percent.has_value());
    fixture.scale().percent_of_range = true;
    BOOST_TEST(fixture.scored({3, 3, 3, 3, 3, 3, 3, 3, 3}).percent.value() == 100, within);
    BOOST_TEST(fixture.scored({2, 1, -1, 2, 1, 0, -1, 1, 0}).percent.value() == 100.0 * 7 / 21, within);
}

BOOST_AUTO_TEST_CASE(a_band_is_looked_up_by_the_sum_rounded_half_up)
{
    Fixture fixture;
    fixture.scale().bands = {{"low", "Low", 0, 9}, {"high", "High", 10, 27}};
    BOOST_TEST(fixture.scored({2, 1, -1, 2, 1, 0, -1, 1, 0}).band == "low"); // 9.0
    BOOST_TEST(fixture.scored({1, 1, 1, 1, 1, 1, 1, 2, -1}).band == "high"); // 10.125
    fixture.scale().items.resize(4);
    fixture.scale().minimum_answered = 2;
    BOOST_TEST(fixture.scored({3, 2, 2, -1}).band == "low");   // 9.33
    BOOST_TEST(fixture.scored({2, 3, -1, -1}).band == "high"); // 10
}

BOOST_AUTO_TEST_CASE(items_that_do_not_apply_or_are_declined_are_missing)
{
    Fixture fixture(3);
    fixture.scale().minimum_answered = 2;
    fixture.enabled.erase("q3");
    const auto found = fixture.scored({1, 2, 3});
    BOOST_TEST(found.score.value() == 3);
    BOOST_TEST(found.of == 2);
    BOOST_TEST(!found.prorated);

    Response response;
    response.items = {{"q1", {{Declined{}, {}}}, {}}, {"q2", {{Coding{"", "", "o2", ""}, {}}}, {}}};
    const auto declined = score(fixture.form, fixture.key, response, fixture.enabled).scales[0];
    BOOST_TEST(declined.answered == 1);
    BOOST_TEST(!declined.score.has_value());
}

BOOST_AUTO_TEST_CASE(an_alert_looks_at_its_item_even_when_the_scale_has_no_score)
{
    Fixture fixture;
    fixture.key.alerts = {
        {"harm", "Thoughts of self-harm", Severity::High, "q9", "", Alert::Compare::AtLeast, 1}};
    std::vector<RaisedAlert> alerts;
    BOOST_TEST(!fixture.scored({-1, -1, -1, -1, -1, -1, -1, -1, 1}, &alerts).score.has_value());
    BOOST_TEST_REQUIRE(alerts.size() == 1u);
    BOOST_TEST(alerts[0].items == std::vector<std::string>{"q9"});
    fixture.scored({3, 3, 3, 3, 3, 3, 3, 3, 0}, &alerts);
    BOOST_TEST(alerts.empty());
}

BOOST_AUTO_TEST_CASE(an_alert_counts_what_was_answered_though_it_applies_no_more)
{
    Fixture fixture;
    fixture.key.alerts = {
        {"harm", "Thoughts of self-harm", Severity::High, "q9", "", Alert::Compare::AtLeast, 1}};
    fixture.enabled = {"q1"};
    std::vector<RaisedAlert> alerts;
    fixture.scored({0, 0, 0, 0, 0, 0, 0, 0, 1}, &alerts);
    BOOST_TEST(alerts.size() == 1u);
    fixture.enabled.clear();
    fixture.scored({0, 0, 0, 0, 0, 0, 0, 0, 0}, &alerts);
    BOOST_TEST(alerts.empty());
}

BOOST_AUTO_TEST_CASE(a_sum_over_the_line_raises_its_alert_whatever_is_missing)
{
    Fixture fixture(4);
    fixture.scale().visibility = Visibility::Safety; // all items are needed for a score
    fixture.key.alerts = {{"line", "Over the line", Severity::High, "", "s", Alert::Compare::AtLeast, 6}};
    std::vector<RaisedAlert> alerts;
    BOOST_TEST(!fixture.scored({3, 3, -1, -1}, &alerts).score.has_value());
    BOOST_TEST(alerts.size() == 1u);
    fixture.scored({3, 2, -1, -1}, &alerts);
    BOOST_TEST(alerts.empty());
    // An answer below zero could still take the sum back under the line.
    fixture.form.items[3].options[0].points = -1;
    fixture.scored({3, 3, -1, -1}, &alerts);
    BOOST_TEST(alerts.empty());
    fixture.form.items[3].options[0].points = 0;
    fixture.key.alerts[0].compare = Alert::Compare::AtMost;
    fixture.scored({3, 2, -1, -1}, &alerts);
    BOOST_TEST(alerts.empty());
}

BOOST_AUTO_TEST_CASE(points_too_large_to_be_counted_on_give_no_score_and_say_so)
{
    Fixture fixture(2);
    fixture.scale().minimum_answered = 1;
    for (const double huge : {1e308, -1e308, 1e13}) {
        fixture.form.items[0].options[3].points = huge;
        fixture.form.items[1].options[3].points = huge;
        const ScaleScore found = fixture.scored({3, 3});
        BOOST_TEST(!found.score.has_value());
        BOOST_TEST(found.raw == 0);
        BOOST_TEST(found.why.find("too large") != std::string::npos, found.why);
    }
    fixture.form.items[0].options[3].points = 1e11;
    fixture.form.items[1].options[3].points = 1e11;
    BOOST_TEST(fixture.scored({3, 3}).score.value() == 2e11);
}

BOOST_AUTO_TEST_CASE(a_safety_scale_is_never_filled_up_from_other_answers)
{
    Fixture fixture;
    fixture.scale().visibility = Visibility::Safety;
    BOOST_TEST(!fixture.scored({2, 1, 3, 1, 0, 2, 1, 0, -1}).score.has_value());
}

BOOST_AUTO_TEST_CASE(without_the_licence_holder_there_is_no_score)
{
    Fixture fixture;
    fixture.key.licence.needs_holder = true;
    BOOST_TEST(!fixture.scored({1, 1, 1, 1, 1, 1, 1, 1, 1}).score.has_value());
    fixture.key.licence.held_by = "The practice";
    BOOST_TEST(fixture.scored({1, 1, 1, 1, 1, 1, 1, 1, 1}).score.value() == 9);
}

BOOST_AUTO_TEST_CASE(the_keys_own_points_win_over_the_files)
{
    Fixture fixture(1);
    fixture.scale().minimum_answered = 1;
    fixture.key.items["q1"].points = {{"o2", 5}};
    BOOST_TEST(fixture.scored({2}).score.value() == 5);
}

BOOST_AUTO_TEST_CASE(a_score_on_the_line_raises_the_alert_and_is_in_the_band_however_it_was_added_up)
{
    Fixture fixture(3);
    fixture.scale().minimum_answered = 3;
    fixture.scale().rule = Rule::Mean;
    fixture.scale().multiplier = 0.1; // a mean of 3 comes to 0.30000000000000004
    fixture.scale().bands = {{"low", "Low", 0, 0.3}};
    const std::vector<int> threes{3, 3, 3};
    BOOST_TEST_REQUIRE(fixture.scored(threes).score.value() > 0.3);
    BOOST_TEST(fixture.scored(threes).band == "low");
    fixture.key.alerts = {{"low", "Low", Severity::High, "", "s", Alert::Compare::AtMost, 0.3}};
    std::vector<RaisedAlert> alerts;
    fixture.scored(threes, &alerts);
    BOOST_TEST(alerts.size() == 1u);
    fixture.scale().multiplier = 0.7; // comes to 2.0999999999999996
    fixture.scale().bands = {{"high", "High", 2.1, 3}};
    BOOST_TEST_REQUIRE(fixture.scored(threes).score.value() < 2.1);
    BOOST_TEST(fixture.scored(threes).band == "high");
    fixture.key.alerts = {{"high", "High", Severity::High, "", "s", Alert::Compare::AtLeast, 2.1}};
    fixture.scored(threes, &alerts);
    BOOST_TEST(alerts.size() == 1u);
    fixture.key.alerts = {{"high", "High", Severity::High, "", "s", Alert::Compare::AtLeast, 2.1001}};
    fixture.scored(threes, &alerts);
    BOOST_TEST(alerts.empty());
}

BOOST_AUTO_TEST_CASE(a_raised_sum_raises_no_alert_by_itself)
{
    Fixture fixture;
    fixture.key.alerts = {{"high", "High", Severity::High, "", "s", Alert::Compare::AtLeast, 10}};
    std::vector<RaisedAlert> alerts;
    BOOST_TEST(fixture.scored({1, 1, 1, 1, 1, 1, 1, 2, -1}, &alerts).score.value() >
               10); // 9 raised to 10.125
    BOOST_TEST(alerts.empty());
    fixture.scored({1, 1, 1, 1, 1, 1, 2, 2, -1}, &alerts); // 10 answered
    BOOST_TEST(alerts.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
