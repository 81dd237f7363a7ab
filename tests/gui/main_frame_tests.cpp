// SPDX-License-Identifier: MIT
// The window within the test, so that its clock can be set and what it holds can be looked at.
#include "app/pages/entrance.h"
#include "app/record.h"
#include "base/error.h"
#include "domain/drafts.h"
#include "gui/command_bar.h"
#include "gui/desktop_app.h"
#include "gui/dialogs/look_at_report.h"
#include "gui/dialogs/new_couple.h"
#include "gui/dialogs/watch_batch.h"
#include "gui/main_frame.h"
#include "gui/pages/run_session_page.h"
#include "gui/picture.h"
#include "gui/scripted_dialogs.h"
#include "gui/table.h"
#include "gui/while_closed.h"
#include "programs/encrypted_practices.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <gdk/gdk.h>
#include <wx/init.h>
#include <wx/stopwatch.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <atomic>
#include <functional>
#include <set>

using namespace rekindle;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr const char* passphrase = "seven grey herons at low tide";

storage::Surroundings cheap()
{
    auto surroundings = storage::surroundings_of_this_computer();
    surroundings.cost = storage::least_cost; // nobody guesses here
    return surroundings;
}

/// One wxApp with its window for all tests, in a world of its own.
struct Desktop {
    TemporaryFolder folder;
    std::chrono::milliseconds since_boot = 100h;
    programs::EncryptedPractices practices{cheap()};
    gui::Environment environment{.world = {.practices = practices,
                                           .seeded_practices = programs::seeded_practices,
                                           .data = REKINDLE_SOURCE_DIR,
                                           .settings = folder / "desktop.settings",
                                           .documents = folder.path(),
                                           .demo = {.folder = folder / "Demo.rekindle"},
                                           .now = storage::surroundings_of_this_computer().now},
                                 .since_boot = [this] { return since_boot; },
                                 .copies_stay = 300ms};
    gui::DesktopApp* app = nullptr;

    Desktop()
    {
        app = new gui::DesktopApp(environment, {});
        wxApp::SetInstance(app);
        int count = 0;
        BOOST_TEST_REQUIRE(wxEntryStart(count, static_cast<char**>(nullptr)));
        BOOST_TEST_REQUIRE(app->CallOnInit());
        practices.create({folder / "Harbour", "Harbour", "Dana", passphrase});
    }
    ~Desktop()
    {
        app->frame().Destroy();
        wxEntryCleanup();
    }
};

Desktop& desktop()
{
    static Desktop* const one = new Desktop; // wx cannot be started twice
    return *one;
}

struct EndDesktop {
    ~EndDesktop() { delete &desktop(); }
};

/// Runs the window until that is so; false when it does not come about.
bool soon(const std::function<bool()>& happened)
{
    wxStopWatch time;
    wxTimer look;
    look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
        if (happened() || time.Time() > 20'000) wxTheApp->ExitMainLoop();
    });
    look.Start(5);
    wxTheApp->MainLoop();
    return happened();
}

gui::MainFrame& frame()
{
    return desktop().app->frame();
}

bool is_open()
{
    return frame().is_open();
}

std::unique_ptr<app::Workspace> opened()
{
    return frame().entrance().open(desktop().folder / "Harbour",
                                   {app::Practices::Unlock::By::Passphrase, passphrase});
}

/// The practice can be opened by another: it is closed here.
bool others_get_in()
{
    return opened() != nullptr;
}

struct InPractice {
    InPractice()
    {
        frame().enter(opened());
        BOOST_TEST_REQUIRE(soon([] { return frame().GetTitle().StartsWith("Today"); }));
    }
    ~InPractice()
    {
        frame().lock();
        BOOST_TEST(soon([] { return !is_open(); }));
    }
};

/// The first text in it of several lines that can be written in; null without one.
wxTextCtrl* writable_text(wxWindow* window)
{
    for (wxWindow* const child : window->GetChildren()) {
        auto* const text = dynamic_cast<wxTextCtrl*>(child);
        if (text && text->IsMultiLine() && text->IsEditable()) return text;
        if (wxTextCtrl* const below = writable_text(child)) return below;
    }
    return nullptr;
}

bool choose(app::Command command)
{
    wxCommandEvent event(wxEVT_MENU, gui::wx_id(command));
    return frame().ProcessWindowEvent(event);
}

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(EndDesktop);

BOOST_FIXTURE_TEST_SUITE(main_frame_tests, InPractice)

BOOST_AUTO_TEST_CASE(nobody_at_the_keys_for_five_minutes_locks)
{
    desktop().since_boot += 5min - 1s;
    wxKeyEvent key(wxEVT_KEY_DOWN);
    frame().ProcessWindowEvent(key); // somebody is there after all
    desktop().since_boot += 5min - 1s;
    BOOST_TEST(is_open());
    desktop().since_boot += 1s;
    BOOST_TEST(soon([] { return !is_open(); }));
    BOOST_TEST(others_get_in());
}

BOOST_AUTO_TEST_CASE(minutes_that_are_set_hold_at_once)
{
    frame().workspace().practice().office().set("lock-minutes", "2");
    frame().settings_changed();
    desktop().since_boot += 2min - 1s;
    BOOST_TEST(is_open());
    desktop().since_boot += 1s;
    BOOST_TEST(soon([] { return !is_open(); }));
    opened()->practice().office().set("lock-minutes", "");
}

BOOST_AUTO_TEST_CASE(a_dialog_that_is_open_does_not_keep_it_open_and_adds_nothing)
{
    bool asked = false, answered = false;
    frame().CallAfter([&] {
        asked = true;
        answered = gui::ask_for_new_couple(&frame(), frame().workspace()).has_value();
    });
    BOOST_TEST_REQUIRE(soon([&] {
        if (asked && is_open()) frame().lock();
        return !is_open();
    }));
    BOOST_TEST(!answered);
    BOOST_TEST(opened()->practice().couples().all().empty());
}

BOOST_AUTO_TEST_CASE(
    a_session_begins_with_nothing_of_the_record_until_that_is_opened_and_it_is_put_away_again)
{
    const base::Date today = frame().workspace().today();
    domain::Practice& practice = frame().workspace().practice();
    const auto couple = app::add_couple(practice, {"Noor", "Sam", "", "", "C-9", today, today});
    const auto session = app::add_session(practice, couple, {today, domain::SessionKind::Conjoint, today});
    const auto looks = [&practice] {
        return std::ranges::count_if(practice.audit().entries(), [](const domain::AuditEntry& entry) {
            return entry.action == "view" && entry.subject == "report";
        });
    };
    const auto button = [](const char* words) -> wxWindow* {
        wxWindow* const found = wxWindow::FindWindowByLabel(words, &frame());
        return found && found->IsShown() ? found : nullptr;
    };
    const auto press = [](wxWindow* pressed) {
        wxCommandEvent event(wxEVT_BUTTON, pressed->GetId());
        event.SetEventObject(pressed);
        pressed->GetEventHandler()->ProcessEvent(event);
    };
    frame().show(gui::run_session_page(couple, session));
    BOOST_TEST_REQUIRE(soon([&] { return button("Read it now, alone") != nullptr; }));
    BOOST_TEST(looks() == 0); // nothing was read
    BOOST_TEST(!button("Put it away"));
    press(button("Read it now, alone"));
    BOOST_TEST(looks() == 1);
    BOOST_TEST_REQUIRE(button("Put it away"));
    BOOST_TEST(!button("Read it now, alone"));
    press(button("Put it away"));
    BOOST_TEST(button("Read it now, alone"));
    BOOST_TEST(looks() == 1);
}

BOOST_AUTO_TEST_CASE(what_was_typed_of_a_note_is_kept_as_a_draft_when_it_locks)
{
    const base::Date today = frame().workspace().today();
    const auto couple =
        app::add_couple(frame().workspace().practice(), {"Noor", "Sam", "", "", "C-10", today, today});
    const auto session = app::add_session(frame().workspace().practice(), couple,
                                          {today, domain::SessionKind::Conjoint, today});
    frame().show(gui::run_session_page(couple, session, "notes"));
    // Written in the loop of the window, as by keys: the toolkit wants to have laid out the text before.
    BOOST_TEST_REQUIRE(soon([&] {
        wxTextCtrl* const note = writable_text(&frame());
        if (note && note->HasFocus() && note->IsEmpty()) note->WriteText("The evenings are better");
        if (note && !note->HasFocus()) note->SetFocus();
        return note && !note->IsEmpty();
    }));
    frame().lock();
    BOOST_TEST_REQUIRE(soon([] { return !is_open(); }));
    const auto workspace = opened();
    BOOST_TEST(
        workspace->practice().session_notes().of(couple.id).empty()); // a note never changes: nobody saved it
    const auto drafts = domain::drafts_of(workspace->practice()).of(couple.id);
    BOOST_TEST_REQUIRE(drafts.size() == 1u);
    BOOST_TEST(drafts[0].words == "The evenings are better");
}

BOOST_AUTO_TEST_CASE(what_needs_an_open_practice_is_not_done_where_it_did_not_open_again)
{
    frame().lock();
    BOOST_TEST_REQUIRE(soon([] { return !is_open(); }));
    const fs::path harbour = desktop().folder / "Harbour";
    bool shown = false, told = false;
    const gui::OnceDone then{[&] { shown = true; }, [&] { told = true; }};
    {
        const auto held = opened(); // somebody else has it open
        const CancelledDialogs dialogs;
        gui::open_again(frame(), harbour, {app::Practices::Unlock::By::Passphrase, passphrase}, then);
        BOOST_TEST(soon([] { return frame().GetTitle().StartsWith("Unlock"); }));
        BOOST_TEST(!is_open());
        BOOST_TEST(told);
        BOOST_TEST(!shown);
    }
    gui::open_again(frame(), harbour, {app::Practices::Unlock::By::Passphrase, passphrase}, then);
    BOOST_TEST(soon([] { return is_open(); }));
    BOOST_TEST(shown);
}

BOOST_AUTO_TEST_CASE(every_command_that_can_be_chosen_does_something)
{
    // What they do is in the tests of their pages and dialogs; here, that none is a word without a deed.
    const std::set<app::Command> own{app::Command::Lock, app::Command::Quit,
                                     app::Command::JointRoom}; // joint_room.py
    for (const app::CommandRow& row : app::commands()) {
        if (own.contains(row.command) || row.when == app::When::Closed || row.when == app::When::PageTakes)
            continue;
        frame().say("");
        const CancelledDialogs dialogs;
        const wxWindow* const page = frame().page();
        BOOST_TEST(choose(row.command), row.id);
        BOOST_TEST(soon([&] {
                       return !dialogs.shown().empty() || frame().page() != page || !frame().said().empty() ||
                              (row.command == app::Command::FindCouple && frame().page()->can(row.command));
                   }),
                   row.id);
        for (const std::string& title : dialogs.shown()) BOOST_TEST(title != "Rekindle", row.id << " failed");
    }
}

BOOST_AUTO_TEST_CASE(a_lock_finishes_the_couple_a_batch_works_at_and_begins_no_further_one)
{
    std::atomic<int> begun = 0, finished = 0;
    std::optional<app::BatchEnd> end;
    frame().CallAfter([&] {
        end = gui::watch_batch(&frame(), [&](const app::BatchWatch& watch) {
            app::BatchEnd made;
            while (!watch.asked_to_stop()) {
                ++begun;
                watch.progress(made.made, 1'000'000);
                while (begun == 1 && !watch.asked_to_stop()) {
                } // in the middle of the first
                ++made.made;
                ++finished;
            }
            made.stopped = true;
            return made;
        });
    });
    BOOST_TEST_REQUIRE(soon([&] {
        if (begun > 0 && is_open()) frame().lock();
        return !is_open();
    }));
    BOOST_TEST(begun == 1);
    BOOST_TEST(finished == 1);
    BOOST_TEST_REQUIRE(end.has_value()); // before the practice was closed
    BOOST_TEST(end->stopped);
    BOOST_TEST(others_get_in());
}

BOOST_AUTO_TEST_CASE(what_keeps_a_batch_from_being_made_is_told)
{
    const CancelledDialogs dialogs;
    frame().CallAfter([] {
        BOOST_CHECK_THROW(gui::watch_batch(&frame(),
                                           [](const app::BatchWatch&) -> app::BatchEnd {
                                               throw base::Error(base::Trouble::Call,
                                                                 "There is something already.");
                                           }),
                          base::Error);
    });
    BOOST_TEST(soon([&] { return dialogs.shown().size() == 1; }));
}

BOOST_AUTO_TEST_CASE(a_preview_that_is_open_goes_when_the_practice_is_locked)
{
    report::Document document;
    document.title = "Progress report C-1";
    const auto pages = std::make_shared<const report::PageImages>(document);
    bool asked = false, gone = false;
    frame().CallAfter([&] {
        asked = true;
        gui::look_at_report(&frame(), pages);
        gone = true;
    });
    BOOST_TEST_REQUIRE(soon([&] {
        if (asked && is_open()) frame().lock();
        return !is_open();
    }));
    BOOST_TEST(gone);
}

BOOST_AUTO_TEST_CASE(a_picture_is_painted_for_the_screen_it_is_on_and_as_large_as_it_was_painted)
{
    auto* const picture = new gui::Picture(&frame());
    const report::PageImages pages{report::Document()};
    for (const double scale : {0.5, 0.25, 1.0}) {
        double asked = 0;
        picture->show(
            [&](double its_scale) {
                asked = its_scale;
                return pages.png(0, its_scale);
            },
            scale, "Page 1", "An empty page.");
        BOOST_TEST(asked == scale * frame().GetContentScaleFactor());
        BOOST_TEST(std::abs(picture->GetMinSize().x - scale * pages.size(0).width) <= 1);
    }
    picture->Destroy();
}

BOOST_AUTO_TEST_CASE(trouble_in_a_handler_becomes_a_sentence_and_the_work_goes_on)
{
    const CancelledDialogs dialogs;
    wxTimer handler;
    handler.Bind(wxEVT_TIMER,
                 [](wxTimerEvent&) { throw base::Error(base::Trouble::World, "The disk is full."); });
    handler.StartOnce(1);
    BOOST_TEST(soon([&] { return dialogs.shown().size() == 1; }));
    BOOST_TEST(is_open());
}

BOOST_AUTO_TEST_CASE(what_was_copied_leaves_the_clipboard_after_its_time)
{
    // Asked of the screen and not of wx, which waits for an answer that does not come when it is cleared
    // meanwhile.
    const auto text_on_it = [] { return gdk_selection_owner_get(GDK_SELECTION_CLIPBOARD) != nullptr; };
    auto* const field = new wxTextCtrl(&frame(), wxID_ANY, "Noor");
    field->SelectAll();
    field->Copy();
    BOOST_TEST(soon(text_on_it));
    BOOST_TEST(soon([&] { return !text_on_it(); }));
    field->Destroy();
}

BOOST_AUTO_TEST_CASE(a_table_of_100000_rows_asks_for_the_words_of_those_on_screen)
{
    std::size_t asked = 0;
    gui::Table* table = nullptr;
    frame().show([&](wxWindow* parent, gui::Shell& shell) -> gui::Page* {
        struct Rows : gui::Page {
            using gui::Page::Page;
            std::string title() const override { return "Rows"; }
            app::Guide guide() const override { return app::Guide::FirstDay; }
        };
        auto* const page = new Rows(parent, shell);
        table = new gui::Table(
            page, "Rows", {{"Number", 10}},
            [&asked](std::size_t row, std::size_t) {
                ++asked;
                return std::to_string(row);
            },
            [](std::size_t) {});
        table->SetSize(parent->GetClientSize());
        table->show_rows(100'000);
        return page;
    });
    BOOST_TEST(soon([&] { return asked > 0; }));
    table->choose(99'999);
    BOOST_TEST(soon([&] { return table->chosen() == std::optional<std::size_t>(99'999); }));
    BOOST_TEST(asked < 5'000U);
}

BOOST_AUTO_TEST_SUITE_END()
