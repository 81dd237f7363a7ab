// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"

#include <wx/panel.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

class wxBoxSizer;
class wxCheckBox;
class wxStaticText;
class wxTextCtrl;

namespace rekindle::gui {

/// One entry of a form on screen: the question, what helps with it, the controls of its kind, "Prefer not to
/// say", and in words what is wrong. Passes on to the model what is chosen and typed; shows what that says.
class EntryBox : public wxPanel {
public:
    const app::FormEntry& entry() const { return m_entry; }
    /// Shows how the entry stands by now.
    void render();
    /// Puts the keyboard on it.
    virtual void begin();
    /// Breaks its words at so many pixels, and makes its fields no wider.
    void wrap_to(int width);

protected:
    /// Makes the question; the controls of its kind come next, then add_rest().
    EntryBox(wxWindow* parent, app::FillForm& form, app::FormEntry entry);
    void add_rest(); ///< own words, "Prefer not to say" and the place for what is wrong

    /// Shows the answer on the controls of this kind.
    virtual void show_state(const app::EntryState& state) = 0;

    app::FillForm& form() { return m_form; }
    std::size_t field() const { return m_entry.field; }
    wxBoxSizer* rows() { return m_rows; }
    void add_row(wxWindow* control);
    /// A control as wide as so many characters where there is room, and so many lines high; 0 for one of its
    /// own.
    void add_field(wxWindow* control, int characters, int lines = 0);
    wxStaticText* add_text(const std::string& words);
    void put_words(wxStaticText* text, const std::string& words); ///< others in a text of add_text()
    /// Tells the model what is in this text, and that it is an answer once the keyboard leaves it.
    void take_typing(wxTextCtrl* text);

private:
    void add_own_words();
    void add_decline();

    app::FillForm& m_form;
    app::FormEntry m_entry;
    wxBoxSizer* m_rows;
    std::vector<std::pair<wxStaticText*, std::string>> m_texts; ///< with their words before they were broken
    std::vector<std::pair<wxWindow*, int>> m_fields;            ///< with how wide they are to be, in pixels
    int m_width = 0;
    wxTextCtrl* m_own_words = nullptr;
    wxCheckBox* m_decline = nullptr;
    wxStaticText* m_wrong = nullptr;
};

/// Writes a text without the model being told of it, and without moving what somebody is typing.
void put_text(wxTextCtrl* control, const std::string& text);

} // namespace rekindle::gui
