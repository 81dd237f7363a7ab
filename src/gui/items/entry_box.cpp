// SPDX-License-Identifier: MIT
#include "gui/items/entry_box.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/checkbox.h>
#include <wx/hyperlink.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

constexpr int indented_by = 16; ///< pixels at the usual resolution

} // namespace

EntryBox::EntryBox(wxWindow* parent, app::FillForm& form, app::FormEntry entry)
    : wxPanel(parent), m_form(form), m_entry(std::move(entry)), m_rows(new wxBoxSizer(wxVERTICAL))
{
    auto* const around = new wxBoxSizer(wxHORIZONTAL);
    around->AddSpacer(FromDIP(indented_by) * std::min(std::max(m_entry.depth - 1, 0), 3));
    around->Add(m_rows, wxSizerFlags(1).Expand());
    SetSizer(around);
    if (!m_entry.label.empty()) {
        const bool heading = m_entry.kind == app::EntryKind::Heading;
        const std::string words =
            m_entry.required ? say("{} (needs an answer)", m_entry.label) : m_entry.label;
        wxStaticText* const question = add_text(words);
        question->SetFont(heading ? question->GetFont().Scaled(1.2F).Bold()
                                  : question->GetFont().Scaled(1.1F));
    }
    for (const std::string& help : m_entry.help) add_text(help);
    if (!m_entry.ends.empty()) add_text(m_entry.ends);
    if (!m_entry.link.empty()) add_text(say("More: {}", m_entry.link));
    // Whatever of it has the keyboard, this is where one is.
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        event.Skip();
        CallAfter([this] { m_form.go_to(field()); });
    });
}

void EntryBox::add_row(wxWindow* control)
{
    m_rows->Add(control, wxSizerFlags().Border(wxALL, FromDIP(4)));
}

void EntryBox::add_field(wxWindow* control, int characters, int lines)
{
    const int width = width_of(this, characters);
    control->SetMinSize({width, lines > 0 ? GetCharHeight() * lines : -1});
    m_fields.emplace_back(control, width);
    add_row(control);
}

wxStaticText* EntryBox::add_text(const std::string& words)
{
    auto* const text = new wxStaticText(this, wxID_ANY, label(words));
    m_texts.emplace_back(text, words);
    add_row(text);
    return text;
}

void EntryBox::put_words(wxStaticText* text, const std::string& words)
{
    const auto known = std::ranges::find(m_texts, text, &std::pair<wxStaticText*, std::string>::first);
    known->second = words;
    text->SetLabelText(shown(words));
    if (m_width > 0) text->Wrap(m_width);
}

void EntryBox::add_rest()
{
    if (!m_entry.options.empty() && m_entry.options.back().in_own_words) add_own_words();
    if (m_form.can_be_declined()) add_decline();
    m_wrong = add_text("");
    m_wrong->SetFont(m_wrong->GetFont().Bold());
    m_wrong->Hide();
}

void EntryBox::add_own_words()
{
    m_own_words = new wxTextCtrl(this, wxID_ANY);
    name_for_all(m_own_words, say("{}: in your own words", m_entry.label));
    take_typing(m_own_words);
    add_field(m_own_words, 40);
}

void EntryBox::add_decline()
{
    const char* const words = tr("Prefer not to say");
    const bool by_key = app::is_chosen(m_entry.kind);
    m_decline = new wxCheckBox(this, wxID_ANY, label(by_key ? say("*   {}", words) : std::string(words)));
    m_decline->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { m_form.decline(field()); });
    name_for_all(m_decline, words, m_entry.label);
    add_row(m_decline);
}

void EntryBox::take_typing(wxTextCtrl* text)
{
    text->Bind(wxEVT_TEXT, [this, text](wxCommandEvent& event) {
        event.Skip(); // the panel waits for a pause in typing
        m_form.typing(field(), typed(text->GetValue()));
    });
    text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        CallAfter([this] { m_form.settle(); }); // what it shows or hides is not to happen within this
    });
}

void EntryBox::render()
{
    const app::EntryState state = m_form.state_of(field());
    show_state(state);
    if (m_decline != nullptr) m_decline->SetValue(state.declined);
    if (m_own_words != nullptr) {
        const std::size_t last = m_entry.options.size() - 1;
        const bool chosen = std::ranges::find(state.chosen, last) != state.chosen.end();
        m_own_words->Enable(chosen);
        put_text(m_own_words, chosen ? state.typed : "");
    }
    if (m_wrong == nullptr || m_texts.back().second == state.wrong) return;
    put_words(m_wrong, state.wrong);
    m_wrong->Show(!state.wrong.empty());
    if (!state.wrong.empty()) announce(m_wrong, state.wrong);
    forget_sizes(this);
    GetParent()->Layout();
    GetParent()->FitInside();
}

void EntryBox::wrap_to(int width)
{
    m_width = width;
    for (const auto& [text, words] : m_texts) {
        text->SetLabelText(shown(words));
        text->Wrap(width);
    }
    for (const auto& [field, wanted] : m_fields)
        field->SetMinSize({std::min(wanted, width), field->GetMinSize().y});
}

void EntryBox::begin()
{
    for (wxWindow* const child : GetChildren()) {
        if (!child->CanAcceptFocus() || !child->IsShown()) continue;
        child->SetFocus();
        return;
    }
}

void put_text(wxTextCtrl* control, const std::string& text)
{
    if (typed(control->GetValue()) != text) control->ChangeValue(shown(text));
}

} // namespace rekindle::gui
