// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/entrance.h"
#include "gui/aside.h"
#include "gui/idle_watch.h"
#include "gui/page.h"
#include "gui/toolkit.h"
#include "gui/wx_prompts.h"

#include <wx/frame.h>
#include <wx/weakref.h>

#include <memory>

namespace rekindle::gui {

struct Environment;
class Navigation;
class StatusRow;

/// The one window: the start page while no practice is open, else the navigation and a page. The pages do the
/// rest.
class MainFrame : public wxFrame, public Shell {
public:
    MainFrame(Environment& environment, const MakePage& first);
    ~MainFrame() override;

    /// As if the command was chosen, once the window is there.
    void begin_with_demo();
    /// Looks at the practice whose passphrase the first page asks for, once the window is there.
    void begin_with(const std::filesystem::path& practice);

    const Page* page() const { return m_page; }
    std::string said() const; ///< in the status row

    // Shell
    void show(MakePage make) override;
    bool is_open() const override { return m_workspace != nullptr; }
    app::Workspace& workspace() override;
    app::Entrance& entrance() override { return m_entrance; }
    void enter(std::unique_ptr<app::Workspace> workspace) override;
    app::Prompts& prompts() override { return m_prompts; }
    void lock(std::function<void()> then = {}) override;
    void aside(const std::string& words, Work work, std::function<void(const base::Error&)> failed) override;
    void settings_changed() override;
    void say(const std::string& sentence) override;

private:
    void turn();
    void lock_now();
    std::string settle_page();
    void take_page_away();
    void put(const MakePage& make);
    void end_waiting();
    bool can(const app::CommandRow& row) const;
    void run(app::Command command);
    void mark_navigation();
    void show_countdown(const app::LockCountdown& countdown);
    void show_backup();
    void close(wxCloseEvent& event);

    Environment& m_environment;
    app::Entrance m_entrance;
    WxPrompts m_prompts;
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<IdleWatch> m_idle;
    SystemWatch m_system;
    FadingCopies m_copies;
    Aside m_aside;
    wxTimer m_turn; ///< of the page
    wxTimer m_resize;
    MakePage m_next;
    std::function<void()> m_first; ///< once the window is there
    bool m_locks = false;
    Awake m_awake; ///< until it is locked
    std::function<void()> m_once_locked;

    Navigation* m_navigation;
    wxPanel* m_place; ///< where the page is
    Page* m_page = nullptr;
    wxWeakRef<wxWindow> m_had_keyboard; ///< when work beside the window began
    StatusRow* m_status;
    base::Date m_backup_shown_on{};
};

} // namespace rekindle::gui
