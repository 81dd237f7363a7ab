// SPDX-License-Identifier: MIT
#include "gui/paragraph.h"

#include "gui/text.h"

#include <wx/display.h>
#include <wx/sizer.h>
#include <wx/toplevel.h>

#include <algorithm>

namespace rekindle::gui {

Paragraph::Paragraph(wxWindow* parent, std::string_view words, int characters)
    : wxStaticText(parent, wxID_ANY, ""), m_words(sentence(words)), m_characters(characters)
{
    parent->Bind(wxEVT_SIZE, &Paragraph::on_size, this); // wx ends it when either of them goes
    wrap();
}

void Paragraph::on_size(wxSizeEvent& event)
{
    event.Skip();
    wrap();
}

void Paragraph::say(std::string_view words)
{
    m_words = sentence(words);
    wrap();
}

void Paragraph::set_font(const wxFont& font)
{
    SetFont(font);
    wrap();
}

/// From where it stands to the right edge of its parent; before that is laid out, most of the window or, for
/// a dialog, of the screen.
int Paragraph::room() const
{
    const int width = GetParent()->GetClientSize().x - GetPosition().x - FromDIP(12);
    if (width > FromDIP(200)) return width;
    return wxDisplay(0U).GetClientArea().width * 3 / 4;
}

void Paragraph::wrap()
{
    const wxString before = GetLabel();
    SetLabelText(m_words);
    Wrap(std::min(GetCharWidth() * m_characters, room()));
    if (GetLabel() != before && GetParent()->GetSizer() && !GetParent()->IsTopLevel())
        GetParent()->FitInside();
}

} // namespace rekindle::gui
