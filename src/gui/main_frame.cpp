// SPDX-License-Identifier: MIT
#include "gui/main_frame.h"

#include "app/pages/next_step.h"
#include "app/pages/status.h"
#include "base/error.h"
#include "base/translate.h"
#include "gui/command_bar.h"
#include "gui/desktop.h"
#include "gui/dialogs/show_guide.h"
#include "gui/dialogs/what_can_i_do.h"
#include "gui/frame_commands.h"
#include "gui/layout.h"
#include "gui/navigation.h"
#include "gui/pages/start_page.h"
#include "gui/pages/today_page.h"
#include "gui/status_row.h"
#include "gui/text.h"
#include "gui/what_came.h"
#include "gui/window_state.h"

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/evtloop.h>
#include <wx/sizer.h>
#include <wx/toolbar.h>

#include <cassert>

namespace rekindle::gui {

using base::tr;

namespace {

constexpr int again_milliseconds = 10;
constexpr int restyled_milliseconds = 200; ///< by when the toolkit measures text in its new size

void end_dialogs()
{
    for (wxWindow* const window : wxTopLevelWindows) {
        auto* const dialog = dynamic_cast<wxDialog*>(window);
        if (dialog && dialog->IsModal()) dialog->EndModal(wxID_CANCEL);
    }
}

} // namespace

MainFrame::MainFrame(Environment& environment, const MakePage& first)
    : wxFrame(nullptr, wxID_ANY, "Rekindle"),
      m_environment(environment),
      m_entrance(environment.world),
      m_prompts(this),
      m_system([this](Awake awake) {
          m_awake = std::move(awake);
          lock();
          if (!m_locks) m_awake.reset();
      }),
      m_copies(environment.copies_stay),
      m_aside([this] { end_waiting(); }),
      m_navigation(new Navigation(this, [this](app::Command command) { run(command); })),
      m_place(new wxPanel(this)),
      m_status(new StatusRow(this))
{
    set_text_size(m_entrance.text_size());
    add_command_bar(
        *this, [this](const app::CommandRow& row) { return can(row); },
        [this](app::Command command) { run(command); });
    auto* const columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(m_navigation, wxSizerFlags().Expand());
    columns->Add(m_place, wxSizerFlags(1).Expand());
    auto* const rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(columns, wxSizerFlags(1).Expand());
    rows->Add(m_status, wxSizerFlags().Expand());
    SetSizer(rows);
    m_place->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_resize.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { forget_sizes(this); });
    m_turn.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { turn(); });
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::close, this);
    restore_window(*this, m_entrance.window());
    put(first);
    GetToolBar()->UpdateWindowUI(); // before it is seen
}

MainFrame::~MainFrame()
{
    take_page_away(); // it looks at what the frame owns
}

app::Workspace& MainFrame::workspace()
{
    assert(m_workspace);
    return *m_workspace;
}

// What changes the page waits until the handler that asked for it has ended. A timer, since wx catches what
// is thrown in its handler; what is thrown in a CallAfter() ends the program.
void MainFrame::show(MakePage make)
{
    m_next = std::move(make);
    m_turn.StartOnce(1);
}

void MainFrame::lock(std::function<void()> then)
{
    // What is being opened while the computer falls asleep is locked as soon as it is open.
    if (!m_workspace && !m_aside.is_busy()) return;
    // Something that somebody chose to do, unlike a lock, may wait for what is not saved.
    if (then && m_page && !m_page->may_leave()) return;
    m_locks = true;
    m_once_locked = std::move(then);
    m_turn.StartOnce(1);
}

void MainFrame::turn()
{
    if (m_aside.is_busy()) {
        if (m_locks) end_dialogs(); // the work may wait for one
        m_turn.StartOnce(again_milliseconds);
        return;
    }
    if (const auto first = std::exchange(m_first, nullptr)) first();
    if (m_locks) return lock_now();
    if (!m_next) return;
    const MakePage make = std::exchange(m_next, nullptr);
    if (!m_page || m_page->may_leave()) {
        m_status->page_came();
        put(make);
    }
    mark_navigation();
}

void MainFrame::lock_now()
{
    // A handler of the page may be waiting for a dialog: it must come to its end before the page goes.
    if (wxEventLoopBase::GetActive() != wxTheApp->GetMainLoop()) {
        end_dialogs();
        m_turn.StartOnce(again_milliseconds);
        return;
    }
    m_locks = false;
    const Awake awake = std::exchange(m_awake, nullptr);
    if (!m_workspace) return;
    m_next = nullptr;
    const std::string trouble = settle_page();
    take_page_away();
    m_idle.reset();
    m_workspace.reset();
    clear_selections();
    m_status->show_backup("", false);
    m_status->show_countdown("");
    m_status->say(trouble.empty() ? std::string(tr("The practice is locked."))
                                  : base::say("The practice is locked. {}", trouble));
    put(start_page());
    if (const auto then = std::exchange(m_once_locked, nullptr)) then();
}

/// What was typed is kept; why it could not be, or "". Whatever that is, the practice is locked.
std::string MainFrame::settle_page()
{
    try {
        m_page->before_lock();
    } catch (const base::Error& error) {
        return app::told_here(error);
    }
    return {};
}

void MainFrame::take_page_away()
{
    if (m_page) m_page->Destroy();
    m_page = nullptr;
}

void MainFrame::put(const MakePage& make)
{
    Page* const next = make(m_place, *this); // the one there stays where this fails
    take_page_away();
    m_page = next;
    m_place->GetSizer()->Add(m_page, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    m_navigation->Show(m_workspace && !m_workspace->in_joint_room());
    m_status->show_joint_room(m_workspace && m_workspace->in_joint_room());
    const bool alone = m_page->stands_alone();
    m_status->Show(!alone);
    if (IsFullScreen() != alone) ShowFullScreen(alone, wxFULLSCREEN_ALL);
    Layout();
    m_place->Layout();
    m_page->FitInside();
    mark_navigation();
    SetTitle(m_workspace ? shown(base::say("{} – {} – Rekindle", m_page->title(), m_workspace->name()))
                         : shown(base::say("{} – Rekindle", m_page->title())));
    m_page->begin();
}

void MainFrame::enter(std::unique_ptr<app::Workspace> workspace)
{
    m_workspace = std::move(workspace);
    m_workspace->later = [](std::function<void()> work) { wxTheApp->CallAfter(work); };
    m_entrance.opened(m_workspace->folder());
    m_backup_shown_on = {};
    m_idle = std::make_unique<IdleWatch>(
        app::LockCountdown(m_environment.since_boot, app::lock_after(m_workspace->practice())),
        [this](const app::LockCountdown& countdown) { show_countdown(countdown); });
    m_status->say(tr("The practice is open."));
    show(today_page());
    tell_what_came(*this);
}

void MainFrame::aside(const std::string& words, Work work, std::function<void(const base::Error&)> failed)
{
    m_status->say(words);
    m_had_keyboard = wxWindow::FindFocus();
    m_page->Disable();
    m_navigation->Disable();
    m_aside.begin(std::move(work), std::move(failed));
}

void MainFrame::end_waiting()
{
    m_page->Enable();
    m_navigation->Enable();
    if (m_had_keyboard) m_had_keyboard->SetFocus();
    m_status->say("");
    m_backup_shown_on = {}; // it may have been a backup
}

void MainFrame::settings_changed()
{
    m_idle->lock_after(app::lock_after(m_workspace->practice()));
    m_backup_shown_on = {};
    set_text_size(m_entrance.text_size());
    m_resize.StartOnce(restyled_milliseconds);
}

void MainFrame::say(const std::string& sentence)
{
    m_status->say(sentence);
}

std::string MainFrame::said() const
{
    return m_status->said();
}

bool MainFrame::can(const app::CommandRow& row) const
{
    return app::can_be_done(row, {.is_open = m_workspace != nullptr,
                                  .page_takes = m_page && m_page->can(row.command),
                                  .in_joint_room = m_workspace && m_workspace->in_joint_room(),
                                  .is_busy = m_aside.is_busy() || (m_page && m_page->stands_alone())});
}

void MainFrame::run(app::Command command)
{
    if (!can(app::row_of(command))) return;
    if (command == app::Command::Lock) return lock();
    if (command == app::Command::Quit) return static_cast<void>(Close());
    if (command == app::Command::Guide) return show_guide(this, m_entrance.world().data, m_page->guide());
    if (command == app::Command::WhatCanIDo)
        return tell_what_can_be_done(
            this, [this](const app::CommandRow& row) { return can(row); },
            m_page ? m_page->keys_here() : std::vector<KeyHere>());
    if (m_page->can(command)) return m_page->run(command);
    do_command(command, *this, *this);
}

void MainFrame::mark_navigation()
{
    m_navigation->mark(m_page->place());
}

void MainFrame::show_countdown(const app::LockCountdown& countdown)
{
    m_status->show_countdown(app::in_words(countdown));
    if (m_workspace->today() != m_backup_shown_on) show_backup();
    if (countdown.is_over()) lock();
}

void MainFrame::show_backup()
{
    m_backup_shown_on = m_workspace->today();
    const app::BackupAge age = app::backup_age(m_entrance.world().practices, *m_workspace);
    m_status->show_backup(age.words, age.is_old);
}

void MainFrame::close(wxCloseEvent& event)
{
    // Work beside the window must end, a page that stands alone is left by the passphrase only, and one with
    // something open may ask; a session that ends asks nobody.
    if (event.CanVeto() && m_page->stands_alone()) return event.Veto();
    if (event.CanVeto() && (m_aside.is_busy() || !m_page->may_leave())) return event.Veto();
    settle_page();
    m_entrance.keep_window(state_of(*this));
    take_page_away();
    m_idle.reset();
    m_workspace.reset();
    clear_selections();
    Destroy();
}

void MainFrame::begin_with_demo()
{
    m_first = [this] { do_command(app::Command::OpenDemo, *this, *this); };
    m_turn.StartOnce(1);
}

void MainFrame::begin_with(const std::filesystem::path& practice)
{
    m_first = [this, practice] {
        show(start_page()); // where it is none, which is told
        m_entrance.look_at(practice);
        m_next = nullptr;
    };
    m_turn.StartOnce(1);
}

} // namespace rekindle::gui
