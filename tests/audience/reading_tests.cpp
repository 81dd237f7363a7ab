// SPDX-License-Identifier: MIT
#include "app/agreement_of_forms.h"
#include "app/reading.h"
#include "app/rounds.h"
#include "app/scale_series.h"
#include "audience/memory_practice.h"
#include "base/error.h"
#include "support/days.h"
#include "support/forms.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::Audience;
using domain::Owner;
using domain::Reader;
using domain::Side;
using domain::Visibility;

namespace {

domain::StoredResponse filled(Owner owner, const std::string& on, const std::string& id)
{
    domain::StoredResponse response;
    response.id = {id};
    response.owner = owner;
    response.questionnaire = {domain::DefinitionKind::Questionnaire, "https://example.org/test", "1"};
    response.key = domain::DefinitionRef{domain::DefinitionKind::ScoringKey, "https://example.org/test", "1"};
    response.authored = {day(on) + std::chrono::hours{9}, {}};
    return response;
}

std::string told(const std::vector<domain::StoredResponse>& responses)
{
    std::string text;
    for (const auto& each : responses)
        text += each.id.value + " " + base::to_text(base::local_day(each.authored)) + "; ";
    return text;
}

domain::Scale scale(const std::string& id, const std::vector<std::string>& items)
{
    domain::Scale made;
    made.id = id;
    for (const std::string& item : items) made.items.push_back({item});
    return made;
}

/// q1 to q4; q2 is private, q3 safety, q4 applies where q2 was answered with yes.
struct WithForm {
    domain::Questionnaire form =
        made::form({made::choice("q1", {"x", "y"}), made::choice("q2", {"yes", "no"}),
                    made::choice("q3", {"x"}), made::choice("q4", {"x"}), made::choice("q5", {"x"})});
    domain::ScoringKey key;

    WithForm()
    {
        key.questionnaire = "https://example.org/test";
        key.items["q2"].visibility = Visibility::Private;
        key.items["q3"].visibility = Visibility::Safety;
        form.items[3].enable_when.push_back({"q2", domain::Operator::Equal, made::coding("yes")});
        key.scales = {scale("plain", {"q1", "q5"}), scale("with-private", {"q1", "q2"}),
                      scale("with-safety", {"q1", "q3"}), scale("hangs-on-private", {"q4"})};
    }

    app::ReadableForm readable(Audience audience, const std::set<std::string>& shared = {},
                               Owner owner = Owner::A, bool with_safety = false) const
    {
        std::set<domain::ScaleName> names;
        for (const std::string& each : shared) names.insert({"https://example.org/test", each});
        return app::readable_form(form, &key, "https://example.org/test", owner,
                                  Reader(audience, names, with_safety));
    }
};

using Words = std::set<std::string>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(reading_tests, WithForm)

BOOST_AUTO_TEST_CASE(an_audience_that_is_none_reads_nothing)
{
    const FrozenBytes none;
    MemoryPractice practice({}, none);
    BOOST_CHECK_EXCEPTION(app::Reading(practice, {}, Reader(static_cast<Audience>(9))), base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
}

BOOST_AUTO_TEST_CASE(the_couple_is_shown_a_scale_both_share_if_nothing_private_decides_about_it)
{
    BOOST_TEST(readable(Audience::CoupleShared).nothing());
    const Words everything{"plain", "with-private", "with-safety", "hangs-on-private"};
    const app::ReadableForm shared = readable(Audience::CoupleShared, everything);
    BOOST_TEST(shared.scales == Words{"plain"}, boost::test_tools::per_element());
    BOOST_TEST((shared.answers == Words{"q1", "q5"}));
    BOOST_TEST(!shared.itself);
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_not_shared_decides_about_no_shared_scale)
{
    form.items[4].enable_when.push_back({"q6", domain::Operator::Equal, made::coding("x")});
    form.items.push_back(made::choice("q6", {"x"}));
    BOOST_TEST(readable(Audience::CoupleShared, {"plain"}).nothing());
    key.scales.push_back(scale("six", {"q6"}));
    BOOST_TEST(readable(Audience::CoupleShared, {"plain"}).nothing());
    BOOST_TEST(readable(Audience::CoupleShared, {"plain", "six"}).scales.size() == 2U);
    form.items[5].enabled_by_expression = true; // it may look at anything
    BOOST_TEST(readable(Audience::CoupleShared, {"plain", "six"}).nothing());
}

BOOST_AUTO_TEST_CASE(a_copy_holds_the_own_scales_without_safety_unless_asked_for_by_name)
{
    const app::ReadableForm own = readable(Audience::PartnerA);
    BOOST_TEST((own.scales == Words{"plain", "with-private", "hangs-on-private"}));
    BOOST_TEST((own.answers == Words{"q1", "q2", "q4", "q5"}));
    BOOST_TEST(own.itself);
    BOOST_TEST((readable(Audience::PartnerA, {}, Owner::A, true).scales.size() == 4U));
    BOOST_TEST((readable(Audience::PartnerA, {}, Owner::A, true).answers.contains("q3")));
    BOOST_TEST(readable(Audience::PartnerB).nothing());
    BOOST_TEST(readable(Audience::PartnerB, {}, Owner::A, true).nothing());
}

BOOST_AUTO_TEST_CASE(research_gets_scores_that_hang_on_nothing_private)
{
    BOOST_TEST((readable(Audience::DeIdentified).scales == Words{"plain"}));
    BOOST_TEST(!readable(Audience::DeIdentified).itself);
}

BOOST_AUTO_TEST_CASE(of_a_form_that_asks_of_safety_alone_not_even_its_owners_copy_tells)
{
    for (const char* item : {"q1", "q2", "q3", "q4", "q5"}) key.items[item].visibility = Visibility::Safety;
    BOOST_TEST(readable(Audience::PartnerA).nothing());
    BOOST_TEST((readable(Audience::PartnerA, {}, Owner::A, true).itself));
}

BOOST_AUTO_TEST_CASE(what_is_below_a_private_question_is_as_private)
{
    form.items[1].items.push_back(made::choice("q2-why", {"x"}));
    key.scales = {scale("why", {"q2-why"})};
    BOOST_TEST(readable(Audience::DeIdentified).nothing());
}

BOOST_AUTO_TEST_CASE(an_answer_that_may_not_be_read_leaves_no_trace)
{
    domain::StoredResponse response = filled(Owner::A, "2025-01-01", "a");
    response.items = {made::answer("q1", made::coding("x")),
                      made::group("g", {made::answer("q3", made::coding("x"))}),
                      made::answer("q2", made::coding("yes"))};
    response.visibility = {{"q2", Visibility::Private}, {"q3", Visibility::Safety}};
    app::keep_readable(response, readable(Audience::PartnerA), Reader(Audience::PartnerA));
    BOOST_TEST((response.items ==
                std::vector{made::answer("q1", made::coding("x")), made::answer("q2", made::coding("yes"))}));
    BOOST_TEST(!response.visibility.contains("q3"));
    // What was stored as safety is, whatever the key says.
    response.visibility["q1"] = Visibility::Safety;
    app::keep_readable(response, readable(Audience::PartnerA), Reader(Audience::PartnerA));
    BOOST_TEST((response.items == std::vector{made::answer("q2", made::coding("yes"))}));
}

BOOST_AUTO_TEST_CASE(forms_of_both_at_about_the_same_time_are_one_round_and_the_rest_is_left_out)
{
    const auto rounds =
        app::in_rounds({filled(Owner::A, "2025-01-01", "a1"), filled(Owner::A, "2025-01-03", "a2"),
                        filled(Owner::B, "2025-01-10", "b1"), filled(Owner::B, "2025-02-01", "b2"),
                        filled(Owner::A, "2025-03-02", "a3"), filled(Owner::B, "2025-03-30", "b3")});
    BOOST_TEST(told(rounds) == "a2 2025-01-10; b1 2025-01-10; a3 2025-03-30; b3 2025-03-30; ");
}

BOOST_AUTO_TEST_CASE(forms_of_two_versions_are_no_round)
{
    domain::StoredResponse newer = filled(Owner::B, "2025-01-02", "b1");
    newer.questionnaire.version = "2";
    BOOST_TEST(app::in_rounds({filled(Owner::A, "2025-01-01", "a1"), newer}).empty());
}

BOOST_AUTO_TEST_CASE(where_one_has_no_score_the_couple_is_shown_neither)
{
    const auto scored = [](const char* on, std::optional<double> score) {
        domain::DatedScore dated;
        dated.day = day(on);
        dated.score = score;
        return dated;
    };
    std::vector<app::CollectedScale> collected(2);
    collected[0].series.partners[Side::A].scores = {scored("2025-01-01", 3), scored("2025-02-01", 4)};
    collected[0].series.partners[Side::B].scores = {scored("2025-01-01", 5), scored("2025-02-01", {})};
    collected[1].series.partners[Side::A].scores = {scored("2025-01-01", 3)};
    collected[1].series.partners[Side::B].scores = {scored("2025-01-01", {})};
    app::keep_what_both_have(collected);
    BOOST_TEST_REQUIRE(collected.size() == 1U);
    for (const auto& [side, partner] : collected[0].series.partners) {
        BOOST_TEST_REQUIRE(partner.scores.size() == 1U);
        BOOST_TEST((partner.scores[0].day == day("2025-01-01")));
    }
}

BOOST_AUTO_TEST_CASE(the_couple_is_told_of_agreement_over_twenty_items_both_answered_and_not_over_nineteen)
{
    const auto compared = [](int items) {
        app::CollectedScale collected;
        for (const Side side : domain::both_sides) {
            for (int i = 0; i < 25; ++i)
                collected.newest[side].answers["q" + std::to_string(i)] =
                    i < items || side == Side::A ? std::optional(3) : std::nullopt;
        }
        app::compare_answers(collected, app::fewest_items_to_share);
        return collected.series.agreement.has_value();
    };
    BOOST_TEST(compared(20));
    BOOST_TEST(!compared(19));
}

BOOST_AUTO_TEST_CASE(sessions_are_those_the_reader_was_at_numbered_anew)
{
    Record record;
    using Kind = domain::SessionKind;
    for (const auto& [number, kind] :
         {std::pair(1, Kind::IndividualA), {2, Kind::Conjoint}, {3, Kind::IndividualB}, {4, Kind::Feedback}})
        record.sessions.push_back({{"s" + std::to_string(number)}, {}, number, kind, day("2025-01-01")});
    const FrozenBytes none;
    MemoryPractice practice(record, none);
    const auto seen = [&](const Reader& reader, std::optional<Side> only = {}) {
        app::Reading reading(practice, {}, reader, only);
        std::string text;
        for (const auto& each : reading.sessions())
            text += each.id.value + "=" + std::to_string(each.number) + " ";
        return text;
    };
    BOOST_TEST(seen(Reader(Audience::Counselor)) == "s1=1 s2=2 s3=3 s4=4 ");
    BOOST_TEST(seen(Reader(Audience::Counselor), Side::A) == "s1=1 s2=2 s4=3 ");
    BOOST_TEST(seen(Reader(Audience::PartnerA)) == "s1=1 s2=2 s4=3 ");
    BOOST_TEST(seen(Reader(Audience::PartnerB)) == "s2=1 s3=2 s4=3 ");
    BOOST_TEST(seen(Reader(Audience::PartnerB), Side::A) == "s2=1 s3=2 s4=3 "); // a copy is of that partner
    BOOST_TEST(seen(Reader(Audience::CoupleShared)) == "s2=1 s4=2 ");
    BOOST_TEST(seen(Reader(Audience::DeIdentified)) == "s2=1 s4=2 ");
}

BOOST_AUTO_TEST_CASE(steps_of_a_goal_are_those_the_reader_may_know_numbered_anew)
{
    Record record;
    domain::Goal goal;
    for (const auto& [number, owner] : {std::pair(1, Owner::A), {2, Owner::B}, {3, Owner::Joint}})
        goal.steps.push_back({number, std::string(domain::word(owner)), owner, day("2025-02-01"), {}, {}});
    record.goals.push_back(goal);
    const FrozenBytes none;
    MemoryPractice practice(record, none);
    const auto seen = [&](Audience audience) {
        app::Reading reading(practice, {}, Reader(audience));
        std::string text;
        const auto goals = reading.goals();
        for (const auto& step : goals.at(0).steps)
            text += step.title + "=" + std::to_string(step.number) + " ";
        return text;
    };
    BOOST_TEST(seen(Audience::Counselor) == "A=1 B=2 joint=3 ");
    BOOST_TEST(seen(Audience::PartnerB) == "B=1 joint=2 ");
    BOOST_TEST(seen(Audience::CoupleShared) == "joint=1 ");
    BOOST_TEST(seen(Audience::DeIdentified) == "");
}

BOOST_AUTO_TEST_CASE(answers_whose_class_no_key_tells_are_for_the_counselor_alone)
{
    Record record;
    record.responses.push_back(filled(Owner::A, "2025-01-01", "a"));
    record.responses.back().key.reset();
    const FrozenBytes frozen{{record.responses.back().questionnaire,
                              R"({"resourceType":"Questionnaire","id":"test","url":"https://example.org/test",
        "version":"1","status":"active","title":"Test","item":[
        {"linkId":"q1","type":"string","text":"?"},{"linkId":"q2","type":"string","text":"?"}]})"}};
    MemoryPractice practice(record, frozen);
    for (const Audience audience :
         {Audience::CoupleShared, Audience::PartnerA, Audience::PartnerB, Audience::DeIdentified})
        BOOST_TEST(app::Reading(practice, {}, Reader(audience)).responses().empty());
    BOOST_TEST(app::Reading(practice, {}, Reader(Audience::Counselor)).responses().size() == 1U);
    // They may be about safety, so who asks for the own ones of that class gets them.
    BOOST_TEST(app::Reading(practice, {}, Reader(Audience::PartnerA, {}, true)).responses().size() == 1U);
    BOOST_TEST(app::Reading(practice, {}, Reader(Audience::PartnerB, {}, true)).responses().empty());
}

BOOST_AUTO_TEST_CASE(an_answer_that_hangs_on_a_safety_answer_or_counts_in_a_safety_scale_is_one)
{
    key.scales = {scale("s", {"q4"})};
    key.scales.back().visibility = Visibility::Safety;
    BOOST_TEST(!readable(Audience::PartnerA).answers.contains("q4"));
    BOOST_TEST(readable(Audience::PartnerA, {}, Owner::A, true).answers.contains("q4"));
    BOOST_TEST_REQUIRE(readable(Audience::PartnerA).answers.contains("q5"));
    form.items.back().enable_when.push_back({"q3", domain::Operator::Equal, made::coding("x")});
    BOOST_TEST(!readable(Audience::PartnerA).answers.contains(form.items.back().link_id));
}

BOOST_AUTO_TEST_SUITE_END()
