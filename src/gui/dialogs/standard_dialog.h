// SPDX-License-Identifier: MIT
#pragma once

#include <wx/dialog.h>
#include <wx/scrolwin.h>

#include <functional>
#include <string>

class wxBoxSizer;

namespace rekindle::gui {

class Paragraph;

/// A dialog of ours: its content in rows, a place for what is wrong, and two buttons. It is never larger than
/// the screen: then its content scrolls, and the buttons stay in sight. Dialogs are functions that make one
/// of these, fill it and ask.
class StandardDialog : public wxDialog {
public:
    /// `action` is the word on the button that does it; "" for a dialog that only shows something.
    StandardDialog(wxWindow* parent, const std::string& title, const std::string& action);

    wxBoxSizer* rows() { return m_rows; }
    /// Whether it was answered. `check` says what is wrong, and the dialog stays until that is nothing; what
    /// it throws as base::Error is shown in its place, too.
    bool ask(const std::function<std::string()>& check);
    /// Until it is closed.
    void tell();
    /// As large as what is in it by now, within the screen.
    void fit();

private:
    void add_buttons();
    void put_content_together();

    std::string m_action;
    std::function<std::string()> m_check;
    wxBoxSizer* m_rows;
    wxScrolledWindow* m_content = nullptr; ///< once it is complete
    Paragraph* m_trouble = nullptr;
};

} // namespace rekindle::gui
