// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands.h"
#include "app/pages/guide.h"
#include "app/prompts.h"
#include "gui/aside.h"

#include <wx/scrolwin.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {
class Entrance;
class Workspace;
} // namespace rekindle::app

namespace rekindle::gui {

class Page;
class Shell;

/// A key that does something on one page alone.
struct KeyHere {
    std::string key, what; ///< "*", "Prefer not to say"
};

/// Makes a page as a child of `parent`, to which it belongs.
using MakePage = std::function<Page*(wxWindow* parent, Shell& shell)>;

/// What a page may ask of the window it stands in. It outlives every page.
class Shell {
public:
    virtual ~Shell() = default;

    /// Shows another page in place of the one there, unless that may not be left. The one there is destroyed
    /// after the event that is being handled, so a page may call this from a handler of its own.
    virtual void show(MakePage make) = 0;
    virtual bool is_open() const = 0; ///< a practice is
    /// The open practice. Pages that need one are made only while there is one, and are gone before it
    /// closes.
    virtual app::Workspace& workspace() = 0;
    /// The way in: the practices that can be opened, and how.
    virtual app::Entrance& entrance() = 0;
    /// Begins to work in a practice that was just opened.
    virtual void enter(std::unique_ptr<app::Workspace> workspace) = 0;
    virtual app::Prompts& prompts() = 0;
    /// Closes the practice after the event that is being handled: every page of it is destroyed, whatever
    /// may_leave() says, and the key is wiped. Then does `then`, if that is not empty.
    virtual void lock(std::function<void()> then = {}) = 0;
    /// Does something that takes a moment on another thread; `words` say what, and nothing else can be done
    /// meanwhile. What goes wrong is told by `failed`.
    virtual void aside(const std::string& words, Work work,
                       std::function<void(const base::Error&)> failed) = 0;
    /// Takes on what was set of the window: when it locks, and how large its text is.
    virtual void settings_changed() = 0;
    /// A sentence in the status bar, until the next one.
    virtual void say(const std::string& sentence) = 0;
};

/// What fills the window beside the navigation, or a section within another page. Shows the state of a model
/// of app/pages and passes on what the counselor does; decides nothing. Scrolls when the window is too small.
///
/// Every text of a person or a practice is shown with shown() and every control is made known with
/// name_for_all() (gui/accessible.h).
class Page : public wxScrolledWindow {
public:
    Page(wxWindow* parent, Shell& shell);

    /// For the title of the window: codes only, never the name of a client.
    virtual std::string title() const = 0;
    /// The command that leads here, marked in the navigation.
    virtual std::optional<app::Command> place() const { return std::nullopt; }
    /// The page of the guide that F1 opens.
    virtual app::Guide guide() const = 0;
    /// Puts the keyboard where one begins here.
    virtual void begin();
    /// Makes this page anew, as it stands: the way back from a page that it leads to. Of a section within
    /// another page that of the page around it.
    virtual MakePage again() const;
    /// Fills the whole screen, and nothing but what is on it can be done: somebody else sits there, and the
    /// practice is locked.
    virtual bool stands_alone() const { return false; }
    /// Asked before another page comes or the window closes; false stays here. May ask the counselor.
    virtual bool may_leave() { return true; }
    /// Called before locking, which nothing stops: saves what can be saved. May not ask.
    virtual void before_lock() {}

    /// Commands of When::PageTakes that make sense here now.
    virtual bool can(app::Command) const { return false; }
    virtual void run(app::Command) {}
    /// What keys do here that are no commands; Shift+F1 lists them, too.
    virtual std::vector<KeyHere> keys_here() const { return {}; }

protected:
    Shell& shell() { return m_shell; }
    const Shell& shell() const { return m_shell; }

private:
    Shell& m_shell;
};

} // namespace rekindle::gui
