// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"

#include <wx/panel.h>

#include <functional>

class wxBoxSizer;
class wxButton;

namespace rekindle::gui {

class FillFormPanel;
class Paragraph;
class Shell;

/// A short form of the counselor's, and above it how its draft stands, with the way to throw that away.
class FillAtOncePanel : public wxPanel {
public:
    /// `form` must outlive it. `over` is called, after the event that is being handled, when it is finished
    /// or stopped.
    FillAtOncePanel(wxWindow* parent, Shell& shell, app::FillAtOnce& form, std::function<void()> over);

    void begin(); ///< puts the keyboard at the place
    void undo();  ///< takes the newest change back, and says so

private:
    void add_form();
    void show_draft();
    void throw_away();
    void change_form(const std::function<void()>& change);

    Shell& m_shell;
    app::FillAtOnce& m_form;
    std::function<void()> m_over;
    base::Subscription m_changed;
    wxBoxSizer* m_rows;
    wxBoxSizer* m_line;
    Paragraph* m_said;
    wxButton *m_throw, *m_alone;
    FillFormPanel* m_panel = nullptr;
};

} // namespace rekindle::gui
