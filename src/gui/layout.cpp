// SPDX-License-Identifier: MIT
#include "gui/layout.h"

#include "gui/accessible.h"
#include "gui/fields.h"
#include "gui/paragraph.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

constexpr int heading_characters = 55;

wxSizerFlags around(const wxWindow* window, int sides)
{
    return wxSizerFlags().Border(sides, window->FromDIP(6));
}

} // namespace

int width_of(const wxWindow* window, int characters)
{
    return window->GetCharWidth() * characters;
}

void bring_into_sight(const wxWindow* window)
{
    if (window == nullptr) return;
    wxRect there(window->GetPosition(), window->GetSize()); // within `above`
    for (wxWindow* above = window->GetParent(); above != nullptr && !above->IsTopLevel();
         above = above->GetParent()) {
        auto* const scrolled = dynamic_cast<wxScrolledWindow*>(above);
        int across = 0, step = 0;
        if (scrolled != nullptr) scrolled->GetScrollPixelsPerUnit(&across, &step);
        if (step > 0) {
            const wxPoint whole = scrolled->CalcUnscrolledPosition(there.GetPosition());
            const int room = scrolled->GetClientSize().y;
            if (there.y < 0 || there.height > room)
                scrolled->Scroll(-1, whole.y / step);
            else if (there.GetBottom() >= room)
                scrolled->Scroll(-1, (whole.y + there.height - room + step - 1) / step);
            there.SetPosition(scrolled->CalcScrolledPosition(whole));
        }
        there.Offset(above->GetPosition());
    }
}

void forget_sizes(wxWindow* window)
{
    window->InvalidateBestSize();
    for (wxWindow* const child : window->GetChildren()) forget_sizes(child);
    window->Layout();
}

Paragraph* add_heading(wxWindow* parent, wxBoxSizer* rows, const std::string& words)
{
    auto* const heading = new Paragraph(parent, words, heading_characters);
    heading->set_font(heading->GetFont().Scaled(1.4F).Bold());
    rows->Add(heading, around(parent, wxALL));
    return heading;
}

Paragraph* add_words(wxWindow* parent, wxBoxSizer* rows, const std::string& words)
{
    auto* const text = new Paragraph(parent, words);
    rows->Add(text, around(parent, wxALL));
    return text;
}

Paragraph* add_trouble(wxWindow* parent, wxBoxSizer* rows)
{
    auto* const text = new Paragraph(parent, "");
    text->set_font(text->GetFont().Bold());
    rows->Add(text, around(parent, wxALL));
    text->Hide();
    return text;
}

void show_trouble(Paragraph* trouble, const std::string& sentence)
{
    trouble->say(sentence);
    trouble->Show(!sentence.empty());
    announce(trouble, sentence);
    wxWindow* const page = trouble->GetParent();
    page->Layout();
    page->FitInside();
}

wxFlexGridSizer* add_fields(wxWindow* parent, wxBoxSizer* rows)
{
    auto* const fields = new Fields(parent);
    rows->Add(fields, around(parent, wxALL));
    return fields;
}

void add_field(wxFlexGridSizer* fields, const std::string& words, wxWindow* control)
{
    auto* const name = new wxStaticText(control->GetParent(), wxID_ANY, label(words));
    name->MoveBeforeInTabOrder(control);
    fields->Add(name, wxSizerFlags().CenterVertical());
    fields->Add(control, wxSizerFlags().Expand());
    name_for_all(control, words);
}

wxTextCtrl* add_text_field(wxWindow* parent, wxFlexGridSizer* fields, const std::string& words, long style)
{
    auto* const field = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, style);
    const int lines = (style & wxTE_MULTILINE) != 0 ? 4 : -1;
    field->SetMinSize({field_width(parent),
                       lines < 0 ? parent->GetCharHeight() * 3 / 2 : parent->GetCharHeight() * (lines + 1)});
    add_field(fields, words, field);
    return field;
}

wxButton* make_button(wxWindow* parent, const std::string& words, const std::function<void()>& pressed)
{
    auto* const button = new wxButton(parent, wxID_ANY, label(words));
    button->Bind(wxEVT_BUTTON, [pressed](wxCommandEvent&) { pressed(); });
    name_for_all(button, words);
    return button;
}

} // namespace rekindle::gui
