// SPDX-License-Identifier: MIT
#include "app/pages/fill_hand_over.h"

#include "app/hand_over_practice.h"
#include "app/pages/window_thread.h"

#include <algorithm>

using namespace rekindle;
using app::FillForm;
using app::FillHandOver;

namespace {

struct Fixture : HandOverPractice {
    /// Locks, and gives what the partner sees.
    std::unique_ptr<FillHandOver> handed(const std::vector<std::string>& forms)
    {
        auto filling = std::make_unique<FillHandOver>(
            begin(forms), [] { return base::parse_instant("2026-06-01T10:00:00+02:00").value(); });
        lock();
        return filling;
    }
    app::InboxRead came(std::unique_ptr<FillHandOver> filling)
    {
        filling.reset();
        unlock();
        return app::read_inbox(*practice);
    }
};

/// Answers every question by its first option or a number, page by page, to the end of the form.
void fill_all(FillHandOver& filling)
{
    FillForm& form = filling.form();
    for (int pages = 0; pages < 50 && !form.is_over() && &filling.form() == &form; ++pages) {
        for (const std::size_t field : form.shown()) {
            if (form.entry(field).options.empty())
                form.decline(field);
            else
                form.choose(field, 0);
        }
        form.is_last_page() ? form.finish() : form.next();
    }
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(fill_hand_over_tests, Fixture)

BOOST_AUTO_TEST_CASE(one_form_comes_after_the_other_and_the_last_words_once_at_the_end)
{
    auto filling = handed({"session-check-in", "about-us"});
    int changes = 0;
    const base::Subscription seen = filling->changed.connect([&] { ++changes; });
    const std::string first = filling->form().title();
    fill_all(*filling);
    BOOST_TEST(changes == 1);
    BOOST_TEST(filling->form().title() != first);
    BOOST_TEST(!filling->form().is_over());
    fill_all(*filling);
    BOOST_TEST(changes == 1);
    BOOST_TEST(filling->form().is_over());
    BOOST_TEST(filling->form().last_words().starts_with("Thank you. Please hand the computer back."));
    const app::InboxRead read = came(std::move(filling));
    BOOST_TEST_REQUIRE(read.came.size() == 1U);
    BOOST_TEST((read.came[0].end == app::HandOverThatCame::End::HandedBack));
    BOOST_TEST(std::ranges::all_of(read.came[0].forms, &app::FormThatCame::completed));
    BOOST_TEST((response("session-check-in").status == domain::Progressing::Completed));
    BOOST_TEST((response("about-us").status == domain::Progressing::Completed));
    BOOST_TEST(app::open_hand_overs(*practice).empty());
}

BOOST_AUTO_TEST_CASE(who_stops_is_asked_nothing_more_and_what_was_answered_stays)
{
    auto filling = handed({"session-check-in", "about-us"});
    FillForm& form = filling->form();
    form.decline(form.here().value());
    form.stop();
    BOOST_TEST(&filling->form() == &form);
    BOOST_TEST(form.is_over());
    const app::InboxRead read = came(std::move(filling));
    BOOST_TEST_REQUIRE(read.came.size() == 1U);
    BOOST_TEST((read.came[0].end == app::HandOverThatCame::End::Stopped));
    BOOST_TEST(read.came[0].forms.at(0).answers == 1);
    BOOST_TEST_REQUIRE(app::open_hand_overs(*practice).size() == 1U); // the counselor may go on with it

    // What was answered is there again, and a form that was completed is not asked again.
    FillHandOver again(app::resume_hand_over(*practice, app::open_hand_overs(*practice)[0].ticket.id, today),
                       [] { return base::parse_instant("2026-06-01T11:00:00+02:00").value(); });
    BOOST_TEST(again.form().answered() == 1);
}

BOOST_AUTO_TEST_CASE(what_waits_is_saved_when_it_must_be_and_what_comes_too_late_does_nothing)
{
    WindowThread window;
    auto filling = std::make_unique<FillHandOver>(
        begin({"session-check-in"}), [] { return base::parse_instant("2026-06-01T10:00:00+02:00").value(); },
        window.later());
    lock();
    FillForm& form = filling->form();
    for (const char key : {'8', '3', '4'}) form.press(key);
    BOOST_TEST(form.answered() == 3);
    BOOST_TEST(!form.all_saved()); // not before this thread is told so
    filling->save_now();
    BOOST_TEST(form.all_saved());
    const app::InboxRead read = came(std::move(filling));
    BOOST_TEST(read.came.at(0).forms.at(0).answers == 3);
    window.run_what_waits();
}

BOOST_AUTO_TEST_CASE(one_form_comes_after_the_other_also_when_saving_takes_its_time)
{
    WindowThread window;
    auto filling = std::make_unique<FillHandOver>(
        begin({"session-check-in", "about-us"}),
        [] { return base::parse_instant("2026-06-01T10:00:00+02:00").value(); }, window.later());
    lock();
    const FillForm* const first = &filling->form();
    filling->form().press('8');
    filling->form().finish();
    window.run_until([&] { return &filling->form() != first; });
    filling->form().stop();
    window.run_until([&] { return filling->form().all_saved(); });
    const app::InboxRead read = came(std::move(filling));
    BOOST_TEST((read.came.at(0).end == app::HandOverThatCame::End::Stopped));
    BOOST_TEST((response("session-check-in").status == domain::Progressing::Completed));
}

BOOST_AUTO_TEST_SUITE_END()
