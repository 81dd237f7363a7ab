// SPDX-License-Identifier: MIT
#pragma once

#include <wx/stattext.h>

#include <string>
#include <string_view>

namespace rekindle::gui {

/// Text that is wrapped to the width there is, and again when that changes; never wider than is good to read.
class Paragraph : public wxStaticText {
public:
    /// `characters` at most in a line.
    Paragraph(wxWindow* parent, std::string_view words, int characters = 80);

    void say(std::string_view words);
    /// The same for who takes it for any other text.
    void SetLabel(const wxString& label) override;
    bool Reparent(wxWindowBase* parent) override;
    /// As bold or large as that font. Wraps anew.
    void set_font(const wxFont& font);

private:
    void on_size(wxSizeEvent& event);
    void wrap();
    int room() const;

    struct Wrapped {
        wxString words;
        int of_a_letter = -1, room = -1; ///< pixels
        bool operator==(const Wrapped&) const = default;
    };
    wxString m_words; ///< as a label has them
    Wrapped m_wrapped;
    int m_characters;
    bool m_wraps = false;
};

} // namespace rekindle::gui
