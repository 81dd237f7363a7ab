// SPDX-License-Identifier: MIT
#include "app/couple_status.h"
#include "app/hand_over_practice.h"
#include "app/move_answers.h"
#include "base/error.h"
#include "forms/key/load.h"

#include <algorithm>

using namespace rekindle;
using app::HandOver;
using app::HandOverThatCame;
using domain::Side;
using End = HandOverThatCame::End;

namespace {

struct Fixture : HandOverPractice {
    /// Locks, lets `fill` fill, unlocks and reads in.
    template <typename Fill>
    app::InboxRead filled(HandOver hand_over, Fill fill)
    {
        lock();
        {
            HandOver filling = std::move(hand_over);
            fill(filling);
        }
        unlock();
        return app::read_inbox(*practice);
    }

    static base::Trouble trouble_of(const std::function<void()>& work)
    {
        try {
            work();
        } catch (const base::Error& error) {
            return error.trouble();
        }
        BOOST_TEST_REQUIRE(false, "nothing was thrown");
        return base::Trouble::World;
    }

    /// A form the practice brought in, with a question that must be answered and one that may be more often.
    app::Library with_own_form(const std::string& key)
    {
        app::FormToImport wanted{"mine.json",
                                 forms::load_questionnaire(R"({"resourceType": "Questionnaire",
            "status": "active", "id": "mine", "url": "https://rekindle.invalid/mine", "version": "1",
            "title": "Mine", "item": [{"linkId": "must", "type": "integer", "text": "?", "required": true},
            {"linkId": "many", "type": "string", "text": "?", "repeats": true}]})"),
                                 {}};
        if (!key.empty()) wanted.key = forms::load_key(key, &*wanted.form.questionnaire);
        app::Library with = library();
        BOOST_TEST_REQUIRE(app::import_form(*practice, with, wanted));
        app::add_own_forms(with, *practice);
        return with;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hand_over_tests, Fixture)

BOOST_AUTO_TEST_CASE(what_a_partner_fills_alone_is_in_the_record_after_unlocking_and_the_ticket_ends)
{
    const auto read = filled(begin({"session-check-in"}), [](HandOver& filling) {
        BOOST_TEST(filling.answer(0, at("closeness"), std::int64_t{7}).empty());
        BOOST_TEST(filling.answer(0, at("comfort"), std::int64_t{3}).empty());
        BOOST_TEST(filling.answer(0, at("comfort"), std::int64_t{8}).empty()); // on second thoughts
        BOOST_TEST(filling.answer(0, at("distress"), domain::Declined{}).empty());
        BOOST_TEST(filling.answer(0, at("felt-heard"), std::int64_t{1}).empty());
        BOOST_TEST(filling.clear(0, at("felt-heard")).empty());
        filling.complete(0);
        filling.hand_back();
    });
    const auto response = this->response("session-check-in");
    BOOST_TEST((response.status == domain::Progressing::Completed));
    BOOST_TEST((response.administration == domain::Administration::Alone));
    BOOST_TEST_REQUIRE(response.items.size() == 3U);
    BOOST_TEST((response.items[0].answers.at(0).value == domain::Value(std::int64_t{7})));
    BOOST_TEST((response.items[1].answers.at(0).value == domain::Value(std::int64_t{8})));
    BOOST_TEST((response.items[2].answers.at(0).value == domain::Value(domain::Declined{})));
    BOOST_TEST_REQUIRE(read.came.size() == 1U);
    BOOST_TEST((read.came[0].end == End::HandedBack));
    BOOST_TEST(read.came[0].couple.code == "C-1");
    BOOST_TEST_REQUIRE(read.came[0].forms.size() == 1U);
    BOOST_TEST(read.came[0].forms[0].answers == 3); // questions; one was answered twice, one cleared
    BOOST_TEST(read.came[0].forms[0].completed);
    BOOST_TEST(read.set_aside.empty());
    // Each answer left the entry that it leaves when it is saved in the practice itself.
    BOOST_TEST(entries("save-answer") == 5);
    BOOST_TEST(entries("clear-answer") == 1);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    BOOST_TEST(app::open_hand_overs(*practice).empty());
    BOOST_TEST(practice->hand_overs().find(read.came[0].ticket.id).value().ended);
    BOOST_TEST(!app::read_inbox(*practice).anything());
}

BOOST_AUTO_TEST_CASE(an_unfinished_safety_screen_raises_its_alerts_and_can_be_gone_on_with)
{
    practice->office().set("crisis-text", "call 112");
    const auto read = filled(begin({"safety-screen", "session-check-in"}), [](HandOver& filling) {
        BOOST_TEST(filling.crisis_words() == "call 112");
        BOOST_TEST(
            filling.answer(0, at("safe-alone", "safe-start-page"), option(filling, 0, "safe-alone", "yes"))
                .empty());
        BOOST_TEST(
            filling.answer(0, at("safe-fear", "safe-feel-page"), option(filling, 0, "safe-fear", "often"))
                .empty());
        filling.stop();
    });
    BOOST_TEST_REQUIRE(read.came.size() == 1U);
    const HandOverThatCame& came = read.came[0];
    BOOST_TEST((came.end == End::Stopped));
    BOOST_TEST_REQUIRE(came.forms.size() == 1U); // nothing came for the other
    BOOST_TEST(!came.forms[0].completed);
    BOOST_TEST(read.any_alert());
    BOOST_TEST(std::ranges::any_of(came.alerts, [](const app::SafetyMatter& matter) {
        return matter.title == "Often afraid of the partner" && matter.severity == domain::Severity::High;
    }));
    const auto begun = response("safety-screen");
    BOOST_TEST((begun.status == domain::Progressing::InProgress));
    BOOST_TEST((begun.visibility.at("safe-fear") == domain::Visibility::Safety));

    const auto open = app::open_hand_overs(*practice);
    BOOST_TEST_REQUIRE(open.size() == 1U);
    BOOST_TEST(open[0].titles.size() == 2U);
    BOOST_TEST((open[0].completed == std::vector{false, false}));
    auto again = app::resume_hand_over(*practice, open[0].ticket.id, today);
    BOOST_TEST((again.forms().at(0).given == begun.items));
    BOOST_TEST(again.forms().at(0).begun);
    BOOST_TEST(!again.forms().at(1).begun);
    const auto rest = filled(std::move(again), [](HandOver& filling) {
        filling.complete(0);
        BOOST_TEST(filling.answer(1, at("closeness"), std::int64_t{4}).empty());
    });
    BOOST_TEST((rest.came.at(0).end == End::BrokenOff));
    BOOST_TEST((response("safety-screen").status == domain::Progressing::Completed));
    BOOST_TEST((response("safety-screen").items == begun.items));
    const auto third = app::resume_hand_over(*practice, open[0].ticket.id, today);
    BOOST_TEST(third.forms().at(0).completed);
    BOOST_TEST(third.forms().at(0).given.empty()); // what is finished is shown to nobody again
    BOOST_TEST(third.forms().at(1).given.size() == 1U);
}

BOOST_AUTO_TEST_CASE(each_answer_gets_the_class_it_would_get_from_a_file)
{
    const auto with = with_own_form(R"({"questionnaire": "https://rekindle.invalid/mine|1", "version": 1,
        "scales": [{"id": "s", "title": "S", "rule": "sum", "items": ["must"],
        "direction": "higher-is-better"}], "items": {"must": {"visibility": "normal"}}})");
    filled(app::begin_hand_over(*practice, with, {couple, Side::B, {"mine"}, today}), [](HandOver& filling) {
        BOOST_TEST(filling.answer(0, at("must"), std::int64_t{1}).empty());
        const auto many = [&](const std::vector<std::string>& words, std::size_t had) {
            return filling.answer(0, at("many"), {words.begin(), words.end()}, had).empty();
        };
        BOOST_TEST(many({"one", "two", "three"}, 0));
        BOOST_TEST(many({"one", "last"}, 3));
    });
    const auto found = response("mine", Side::B);
    BOOST_TEST(!found.visibility.contains("must"));
    BOOST_TEST((found.visibility.at("many") == domain::Visibility::Private)); // its key says nothing of it
    BOOST_TEST_REQUIRE(found.items.at(1).answers.size() == 2U);
    BOOST_TEST((found.items[1].answers[1].value == domain::Value(std::string("last"))));
}

BOOST_AUTO_TEST_CASE(a_form_that_lacks_what_it_needs_stays_unfinished_and_its_answers_are_kept)
{
    const auto with = with_own_form("");
    const auto read = filled(app::begin_hand_over(*practice, with, {couple, Side::A, {"mine"}, today}),
                             [](HandOver& filling) {
                                 BOOST_TEST(filling.answer(0, at("many"), std::string("one")).empty());
                                 filling.complete(0);
                                 filling.hand_back();
                             });
    BOOST_TEST(!read.came.at(0).forms.at(0).completed);
    BOOST_TEST(read.came.at(0).forms.at(0).lacking.size() == 1U);
    BOOST_TEST((response("mine").status == domain::Progressing::InProgress));
    BOOST_TEST(response("mine").items.size() == 1U);
    BOOST_TEST(app::open_hand_overs(*practice).size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_the_form_is_said_at_once_and_not_captured)
{
    const auto read = filled(begin({"session-check-in", "safety-screen"}), [](HandOver& filling) {
        const auto wrong = [&](const domain::AnswerPlace& place, const domain::Value& value) {
            return !filling.answer(0, place, value).empty();
        };
        BOOST_TEST(wrong(at("closeness"), std::int64_t{11}));
        BOOST_TEST(wrong(at("closeness"), std::string("very")));
        BOOST_TEST(wrong(at("nowhere"), std::int64_t{1}));
        BOOST_TEST(wrong(at("safe-alone", "safe-start-page"), option(filling, 1, "safe-alone", "yes")));
        BOOST_TEST(wrong(at("intro"), std::string("text")));
        BOOST_TEST(wrong({{{"closeness", 1}}}, std::int64_t{1}));
        BOOST_TEST(wrong({{{"closeness", -1}}}, std::int64_t{1}));
        BOOST_TEST(!filling.answer(0, at("closeness"), {std::int64_t{1}, std::int64_t{2}}, 0).empty());
        BOOST_TEST(wrong({}, std::int64_t{1}));
        BOOST_TEST(!filling.clear(0, at("intro")).empty());
        filling.complete(0);
        BOOST_TEST(wrong(at("closeness"), std::int64_t{5})); // it is finished
    });
    BOOST_TEST(read.came.at(0).forms.at(0).answers == 0);
    BOOST_TEST(response("session-check-in").items.empty());
    BOOST_TEST(read.set_aside.empty());
}

BOOST_AUTO_TEST_CASE(a_hand_over_in_which_nothing_was_done_leaves_nothing)
{
    const auto read = filled(begin({"session-check-in"}), [](HandOver&) {});
    BOOST_TEST(!read.anything());
    BOOST_TEST(practice->responses().of(couple.id).empty());
    BOOST_TEST(app::open_hand_overs(*practice).size() == 1U); // it can still be done
}

BOOST_AUTO_TEST_CASE(what_may_not_be_handed_over_is_refused_and_nothing_is_kept)
{
    const auto refused = [&](const std::vector<std::string>& forms) {
        return trouble_of([&] { begin(forms); });
    };
    BOOST_TEST((refused({}) == base::Trouble::Data));
    BOOST_TEST((refused({"session-check-in", "no-such-form"}) == base::Trouble::NotFound));
    BOOST_TEST((refused({"session-check-in", "session-check-in"}) == base::Trouble::Data));
    BOOST_TEST((refused({"session-check-in", "intake-sexual"}) == base::Trouble::Refused));
    couple = app::set_status(*practice, couple, domain::CoupleStatus::Closed, today, today);
    BOOST_TEST((refused({"session-check-in"}) == base::Trouble::Refused));
    BOOST_TEST(practice->hand_overs().open().empty());
    BOOST_TEST(std::filesystem::is_empty(place() / "inbox"));
}

BOOST_AUTO_TEST_CASE(a_yes_that_was_taken_back_or_a_closed_record_ends_going_on)
{
    domain::Consent yes;
    yes.id = {practice->new_id()};
    yes.couple = couple.id;
    yes.side = Side::A;
    yes.purpose = domain::Purpose::SexualIntimacy;
    yes.method = domain::ConsentMethod::InSession;
    yes.given_on = today;
    practice->consents().add(yes);
    const domain::TicketId ticket = begin({"intake-sexual"}).ticket();
    BOOST_TEST((app::resume_hand_over(*practice, ticket, today).ticket() == ticket));
    practice->consents().withdraw(yes.id, today);
    BOOST_TEST(
        (trouble_of([&] { app::resume_hand_over(*practice, ticket, today); }) == base::Trouble::Refused));

    const domain::TicketId other = begin({"session-check-in"}).ticket();
    app::set_status(*practice, couple, domain::CoupleStatus::Closed, today, today);
    BOOST_TEST(
        (trouble_of([&] { app::resume_hand_over(*practice, other, today); }) == base::Trouble::Refused));
    app::end_hand_over(*practice, other);
    BOOST_TEST(
        (trouble_of([&] { app::resume_hand_over(*practice, other, today); }) == base::Trouble::Refused));
    BOOST_TEST((trouble_of([&] { app::resume_hand_over(*practice, {"nobody"}, today); }) ==
                base::Trouble::NotFound));
}

BOOST_AUTO_TEST_CASE(answers_given_before_a_record_was_closed_come_in_all_the_same)
{
    auto filling = begin({"session-check-in"});
    lock();
    BOOST_TEST(filling.answer(0, at("closeness"), std::int64_t{7}).empty());
    unlock(); // elsewhere, while the partner fills
    app::set_status(*practice, couple, domain::CoupleStatus::Closed, today, today);
    const auto read = app::read_inbox(*practice);
    BOOST_TEST((read.came.at(0).end == End::GoingOn));
    BOOST_TEST(response("session-check-in").items.size() == 1U);
    BOOST_TEST(app::open_hand_overs(*practice).empty()); // it goes on
}

BOOST_AUTO_TEST_CASE(both_partners_fill_the_same_form_one_after_the_other)
{
    for (const Side side : domain::both_sides) {
        filled(begin({"session-check-in"}, side), [&](HandOver& filling) {
            BOOST_TEST((filling.side() == side));
            BOOST_TEST(filling.answer(0, at("closeness"), std::int64_t{side == Side::A ? 2 : 9}).empty());
            filling.complete(0);
        });
    }
    BOOST_TEST(
        (response("session-check-in", Side::A).items[0].answers[0].value == domain::Value(std::int64_t{2})));
    BOOST_TEST(
        (response("session-check-in", Side::B).items[0].answers[0].value == domain::Value(std::int64_t{9})));
}

BOOST_AUTO_TEST_CASE(the_same_form_filled_twice_at_one_moment_by_a_clock_that_stands_is_two)
{
    surroundings.now = [now = surroundings.now()] { return now; };
    lock();
    unlock();
    for (int time = 0; time < 2; ++time)
        filled(begin({"session-check-in"}), [](HandOver& filling) {
            BOOST_TEST(filling.answer(0, at("closeness"), std::int64_t{7}).empty());
            filling.complete(0);
        });
    BOOST_TEST(practice->responses().of(couple.id).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_came_is_said_with_the_alerts_first_and_without_an_answer_or_a_name)
{
    const auto read = filled(begin({"session-check-in"}), [](HandOver& filling) {
        BOOST_TEST(filling.answer(0, at("comfort"), std::int64_t{1}).empty());
        BOOST_TEST(filling.answer(0, at("note"), std::string("MARKER")).empty());
    });
    const auto said = in_words(read);
    BOOST_TEST_REQUIRE(said.size() == 2U);
    BOOST_TEST(said[0] ==
               "Safety: Felt very ill at ease with the partner: ask alone (medium), by what partner A of "
               "couple C-1 answered alone in \"Session check-in\".");
    BOOST_TEST(
        said[1] ==
        "From partner A of couple C-1, filled alone: 2 answers to \"Session check-in\". It has not come to "
        "its end. Not finished: \"Session check-in\".");
    BOOST_TEST(app::in_words({{}, {"A file."}}) == std::vector<std::string>{"A file."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(that_a_partner_stopped_before_the_end_is_said_calmly_with_the_forms_that_are_open)
{
    const auto complete_first = [](HandOver& filling) {
        BOOST_TEST(filling.answer(0, at("closeness"), std::int64_t{7}).empty());
        filling.complete(0);
    };
    const auto stopped = filled(begin({"session-check-in", "monthly"}), [&](HandOver& filling) {
        complete_first(filling);
        filling.stop();
    });
    const std::string came = "From partner A of couple C-1, filled alone: 1 answer to \"Session check-in\".";
    const std::string open = "Not finished: \"How the two of you are doing this month\".";
    BOOST_TEST(in_words(stopped).at(0) == came + " It was stopped before its end, as anybody may. " + open);
    const auto broken_off = filled(begin({"session-check-in", "monthly"}), complete_first);
    BOOST_TEST(in_words(broken_off).at(0) == came + " It has not come to its end. " + open);
    const auto whole = filled(begin({"session-check-in"}), [&](HandOver& filling) {
        complete_first(filling);
        filling.stop(); // on the page behind the last question
    });
    BOOST_TEST(in_words(whole).at(0) == came);
}

BOOST_AUTO_TEST_CASE(what_was_amended_meanwhile_is_completed_for_its_hand_over_and_not_asked_again)
{
    filled(begin({"session-check-in", "monthly"}), [](HandOver& filling) {
        BOOST_TEST(filling.answer(0, at("closeness"), std::int64_t{7}).empty());
        filling.complete(0);
        filling.stop();
    });
    auto amended = response("session-check-in");
    amended.amendment = domain::Amendment{amended.id, "misread", "Dana", {}};
    amended.id.value = practice->new_id();
    practice->responses().save(amended);
    const auto open = app::open_hand_overs(*practice);
    BOOST_TEST_REQUIRE(open.size() == 1U);
    BOOST_TEST((open[0].completed == std::vector{true, false}));
    auto again = app::resume_hand_over(*practice, open[0].ticket.id, today);
    BOOST_TEST(again.forms().at(0).completed);
    const auto rest = filled(std::move(again), [](HandOver& filling) {
        filling.complete(1);
        filling.hand_back();
    });
    BOOST_TEST(rest.set_aside.empty());
    BOOST_TEST(app::open_hand_overs(*practice).empty());
    BOOST_TEST((response("session-check-in").id == amended.id));
}

BOOST_AUTO_TEST_CASE(a_hand_over_to_the_wrong_partner_ends_when_its_answers_are_moved)
{
    filled(begin({"session-check-in"}), [](HandOver& filling) {
        BOOST_TEST(filling.answer(0, at("closeness"), std::int64_t{7}).empty());
        filling.stop();
    });
    const auto open = app::open_hand_overs(*practice);
    BOOST_TEST_REQUIRE(open.size() == 1U);
    const app::AnswersToMove wanted{couple, response("session-check-in").id, couple, Side::B, "it was Sam"};
    {
        const auto filling = app::resume_hand_over(*practice, open[0].ticket.id, today);
        BOOST_TEST((trouble_of([&] { app::move_answers(*practice, wanted); }) == base::Trouble::Refused));
    }
    app::move_answers(*practice, wanted);
    BOOST_TEST(app::open_hand_overs(*practice).empty());
    BOOST_TEST(response("session-check-in", Side::B).items.size() == 1U);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
