// SPDX-License-Identifier: MIT
#include "gui/paragraph.h"

#include "gui/text.h"

#include <wx/display.h>
#include <wx/sizer.h>
#include <wx/toplevel.h>

#include <algorithm>

namespace rekindle::gui {

Paragraph::Paragraph(wxWindow* parent, std::string_view words, int characters)
    : wxStaticText(parent, wxID_ANY, ""), m_words(EscapeMnemonics(sentence(words))), m_characters(characters)
{
    parent->Bind(wxEVT_SIZE, &Paragraph::on_size, this); // wx ends it when either of them goes
    wrap();
}

void Paragraph::on_size(wxSizeEvent& event)
{
    event.Skip();
    wrap();
}

bool Paragraph::Reparent(wxWindowBase* parent)
{
    GetParent()->Unbind(wxEVT_SIZE, &Paragraph::on_size, this);
    const bool moved = wxStaticText::Reparent(parent);
    GetParent()->Bind(wxEVT_SIZE, &Paragraph::on_size, this);
    return moved;
}

void Paragraph::say(std::string_view words)
{
    SetLabelText(sentence(words));
}

void Paragraph::SetLabel(const wxString& label)
{
    if (m_wraps) return wxStaticText::SetLabel(label); // by wx, with the lines broken
    m_words = label;
    wrap();
}

void Paragraph::set_font(const wxFont& font)
{
    SetFont(font);
    m_wrapped = {};
    wrap();
}

/// From where it stands to the right edge of its parent. Before that is laid out a page gives little, so that
/// it can be narrow, and a dialog, which is as wide as what is in it, much of the screen.
int Paragraph::room() const
{
    const int width = GetParent()->GetClientSize().x - GetPosition().x - FromDIP(12);
    if (width > FromDIP(200)) return width;
    return GetParent()->IsTopLevel() ? wxDisplay(0U).GetClientArea().width * 3 / 4 : FromDIP(200);
}

void Paragraph::wrap()
{
    if (m_wraps) return;
    // Measuring takes long, and a page asks more often than anything changes.
    const bool is_empty = m_words.length() <= 1; // but for its direction
    const Wrapped now{m_words, is_empty ? 0 : GetCharWidth(), is_empty ? 0 : room()};
    if (now == m_wrapped) return;
    m_wrapped = now;
    m_wraps = true;
    const wxString before = GetLabel();
    SetLabel(m_words);
    if (!is_empty) Wrap(std::min(now.of_a_letter * m_characters, now.room));
    m_wraps = false;
    if (GetLabel() != before && GetParent()->GetSizer() && !GetParent()->IsTopLevel())
        GetParent()->FitInside();
}

} // namespace rekindle::gui
