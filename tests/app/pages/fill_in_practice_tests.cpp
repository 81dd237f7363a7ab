// SPDX-License-Identifier: MIT
#include "app/pages/fill_in_practice.h"

#include "app/consents.h"
#include "app/couple_status.h"
#include "app/demo_practice.h"
#include "app/frozen_definitions.h"
#include "app/pages/window_thread.h"
#include "app/record.h"
#include "app/safety.h"
#include "base/error.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using app::FillForm;
using app::FillInPractice;
using domain::Progressing;
using domain::Side;

namespace {

struct Fixture {
    DemoPractice practice{21};
    domain::Couple couple =
        app::add_couple(*practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();

    FillInPractice::Wanted wanted(Side side = Side::A)
    {
        FillInPractice::Wanted wanted;
        wanted.couple = couple;
        wanted.side = side;
        wanted.now = [this] { return now; };
        return wanted;
    }
    FillInPractice begin(const std::string& form, Side side = Side::A)
    {
        return {*practice, DemoPractice::library(), wanted(side), form};
    }
    std::vector<domain::StoredResponse> stored() { return practice->responses().of(couple.id); }
    const domain::StoredResponse only_one() { return stored().at(0); }
};

struct SlowSaving : Fixture {
    SlowDisk disk;
    WindowThread window;
    app::SaveThread thread;

    FillInPractice::Wanted slow()
    {
        auto slow = wanted();
        slow.saves = window.saves_on(thread);
        slow.now = [this] { // asked for once an answer is on its way to the disk
            disk.wait_there();
            return now;
        };
        return slow;
    }
};

std::size_t field(FillForm& form, const std::string& link_id, const std::string& question)
{
    for (const std::size_t at : form.shown()) {
        if (form.entry(at).label.starts_with(question)) return at;
    }
    BOOST_FAIL("no question " + link_id);
    return 0;
}

bool has_answer(const domain::StoredResponse& response, const std::string& link_id)
{
    return !domain::answers_to(response.items, link_id).empty();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(fill_in_practice_tests, Fixture)

BOOST_AUTO_TEST_CASE(what_is_called_saved_is_in_the_practice)
{
    auto filling = begin("session-check-in");
    BOOST_TEST(stored().empty()); // before the first answer
    FillForm& form = filling.form();
    form.choose(field(form, "closeness", "How close did you feel"), 7);
    BOOST_TEST((only_one().status == Progressing::InProgress));
    BOOST_TEST(form.saved_words() == "Everything is saved");
    const auto saved = only_one();
    BOOST_TEST_REQUIRE(has_answer(saved, "closeness"));
    BOOST_TEST((domain::answers_to(saved.items, "closeness")[0]->value == domain::Value(std::int64_t{7})));
    form.clear(field(form, "closeness", "How close did you feel"));
    BOOST_TEST(!has_answer(only_one(), "closeness"));
}

BOOST_AUTO_TEST_CASE(a_finished_form_is_completed_and_scored_as_of_that_moment)
{
    auto filling = begin("session-check-in");
    FillForm& form = filling.form();
    form.press('8');
    now.utc += std::chrono::minutes{12};
    form.finish();
    BOOST_TEST(form.is_over());
    BOOST_TEST_REQUIRE(filling.outcome().has_value());
    BOOST_TEST(filling.outcome()->answered == 1);
    const auto saved = only_one();
    BOOST_TEST((saved.status == Progressing::Completed));
    BOOST_TEST((saved.authored == now));
    BOOST_TEST((saved.id == filling.response()));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_form_that_was_left_goes_on_where_it_was_with_its_answers)
{
    domain::ResponseId response;
    {
        auto filling = begin("session-check-in");
        filling.form().press('8');
        filling.form().press('3');
        response = filling.response();
    }
    FillInPractice resumed(*practice, DemoPractice::library(), wanted(), response);
    FillForm& form = resumed.form();
    BOOST_TEST(form.answered() == 2);
    BOOST_TEST_REQUIRE(form.here().has_value());
    BOOST_TEST(!form.state_of(*form.here()).answered);
    form.press('5');
    form.finish();
    BOOST_TEST(stored().size() == 1u);
    BOOST_TEST(only_one().items.size() == 3u);
}

BOOST_AUTO_TEST_CASE(nobody_goes_on_with_the_other_partners_form_or_with_a_finished_one)
{
    auto filling = begin("session-check-in");
    filling.form().press('4');
    const auto response = filling.response();
    BOOST_CHECK_EXCEPTION(FillInPractice(*practice, DemoPractice::library(), wanted(Side::B), response),
                          base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Call; });
    filling.form().press('8');
    filling.form().finish();
    BOOST_CHECK_EXCEPTION(FillInPractice(*practice, DemoPractice::library(), wanted(), response), base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Data; });
}

BOOST_AUTO_TEST_CASE(an_alert_is_there_as_soon_as_the_answer_is_saved_also_of_a_form_that_was_stopped)
{
    auto filling = begin("safety-screen", Side::B);
    FillForm& form = filling.form();
    form.choose(field(form, "safe-alone", "Are you alone"), 0);
    form.next();
    form.next();
    const std::size_t fear = field(form, "safe-fear", "How often are you afraid");
    form.choose(fear, form.entry(fear).options.size() - 1);
    form.stop();
    BOOST_TEST(form.is_over());
    BOOST_TEST((only_one().status == Progressing::InProgress));
    BOOST_TEST((only_one().visibility.at("safe-fear") == domain::Visibility::Safety));
    const app::SafetyStanding standing = app::safety_standing(*practice, couple);
    BOOST_TEST(!standing.matters.empty());
}

BOOST_AUTO_TEST_CASE(whoever_stops_before_the_first_answer_leaves_nothing_behind)
{
    auto filling = begin("safety-screen", Side::B);
    filling.form().stop();
    BOOST_TEST(filling.form().all_saved());
    BOOST_TEST(stored().empty());
}

BOOST_AUTO_TEST_CASE(who_is_not_alone_now_leaves_the_safety_screen_calmly_for_its_last_page)
{
    auto filling = begin("safety-screen", Side::B);
    FillForm& form = filling.form();
    form.choose(field(form, "safe-alone", "Are you alone"), 1);
    form.next();
    BOOST_TEST(form.page_title() == "Thank you");
    BOOST_TEST(form.is_last_page());
    form.finish();
    BOOST_TEST(form.is_over());
    BOOST_TEST((app::safety_standing(*practice, couple).screens(day("2026-06-01")).at(Side::B) ==
                domain::ScreenState::Incomplete));
}

BOOST_AUTO_TEST_CASE(several_answers_shrink_in_the_practice_as_on_the_page)
{
    auto filling = begin("ending");
    FillForm& form = filling.form();
    std::optional<std::size_t> several;
    for (int pages = 0; pages < 12 && !several; ++pages) {
        for (const std::size_t at : form.shown()) {
            if (!several && form.entry(at).kind == app::EntryKind::SomeOf) several = at;
        }
        if (!several) form.next();
    }
    BOOST_TEST_REQUIRE(several.has_value());
    const auto count = [&] {
        std::size_t answers = 0;
        domain::each_answer(only_one().items, [&](std::string_view, const domain::Answer&) { ++answers; });
        return answers;
    };
    for (const std::size_t option : {0u, 1u, 2u}) form.choose(*several, option);
    BOOST_TEST(count() == 3u);
    form.choose(*several, 0);
    BOOST_TEST(count() == 2u);
    form.decline(*several);
    BOOST_TEST(count() == 1u);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_saved_stays_on_the_page_until_it_can)
{
    auto filling = begin("session-check-in");
    FillForm& form = filling.form();
    form.press('8');
    // Somebody completes it elsewhere: then this page has nowhere to save to.
    auto elsewhere = only_one();
    elsewhere.status = Progressing::Completed;
    practice->responses().save(elsewhere);
    form.press('3');
    BOOST_TEST(!form.all_saved());
    BOOST_TEST(form.saved_words().starts_with("Not saved: "));
    form.finish();
    BOOST_TEST(!form.is_over());
}

BOOST_FIXTURE_TEST_CASE(answers_are_taken_while_the_disk_is_slow_and_none_is_called_saved_before_it_is,
                        SlowSaving)
{
    FillInPractice filling(*practice, DemoPractice::library(), slow(), "session-check-in");
    FillForm& form = filling.form();
    form.press('8');
    form.press('3');
    form.press('4');
    BOOST_TEST(form.answered() == 3);
    BOOST_TEST(form.being_saved() == 3u);
    BOOST_TEST(form.saved_words() == "Saving 3 answers");
    disk.go_on();
    window.run_until([&] { return form.being_saved() < 3; });
    window.run_until([&] { return form.all_saved(); });
    BOOST_TEST(only_one().items.size() == 3u);
}

BOOST_FIXTURE_TEST_CASE(locking_waits_for_what_is_being_saved_and_for_what_waits, SlowSaving)
{
    {
        FillInPractice filling(*practice, DemoPractice::library(), slow(), "session-check-in");
        FillForm& form = filling.form();
        form.press('8');
        form.press('3');
        BOOST_TEST(!form.all_saved());
        disk.go_on();
        filling.save_now();
        BOOST_TEST(form.all_saved());
        BOOST_TEST(only_one().items.size() == 2u);
    }
    window.run_what_waits(); // nobody is there any more
    BOOST_TEST(only_one().items.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_page_that_goes_in_the_middle_of_a_save_lets_it_come_to_its_end, SlowSaving)
{
    {
        FillInPractice filling(*practice, DemoPractice::library(), slow(), "session-check-in");
        filling.form().press('8');
        disk.go_on();
    }
    BOOST_TEST(only_one().items.size() == 1u);
    window.run_what_waits();
    BOOST_TEST(only_one().items.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_comes_from_paper_is_of_the_day_on_the_paper_also_when_it_goes_on_later)
{
    auto from_paper = wanted(Side::B);
    from_paper.how = domain::Administration::Paper;
    from_paper.on_paper = day("2026-05-20");
    domain::ResponseId response;
    {
        FillInPractice filling(*practice, DemoPractice::library(), from_paper, "session-check-in");
        filling.form().press('4');
        response = filling.response();
    }
    now.utc += std::chrono::hours{1};
    FillInPractice resumed(*practice, DemoPractice::library(), wanted(Side::B), response);
    BOOST_TEST(resumed.form().who().words == "From the paper of partner B");
    resumed.form().finish();
    BOOST_TEST((base::local_day(only_one().authored) == day("2026-05-20")));
    BOOST_TEST((only_one().status == Progressing::Completed));
    from_paper.on_paper = day("2026-06-02"); // tomorrow
    BOOST_CHECK_EXCEPTION(FillInPractice(*practice, DemoPractice::library(), from_paper, "monthly"),
                          base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Data; });
}

BOOST_AUTO_TEST_CASE(questions_about_sex_and_closed_records_are_refused_before_anything_is_kept)
{
    BOOST_CHECK_EXCEPTION(begin("intake-sexual"), base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
    auto filling = begin("session-check-in");
    filling.form().press('4');
    couple = app::set_status(*practice, couple, domain::CoupleStatus::Closed, day("2026-06-01"),
                             day("2026-06-01"));
    BOOST_CHECK_EXCEPTION(begin("session-check-in"), base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
    BOOST_TEST(stored().size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
