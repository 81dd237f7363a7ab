// SPDX-License-Identifier: MIT
#include "gui/new_passphrase_fields.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rekindle::gui {

using base::tr;

NewPassphraseFields::NewPassphraseFields(wxWindow* parent, wxBoxSizer* rows, wxFlexGridSizer* fields,
                                         std::function<std::string()> propose)
    : m_first(add_text_field(parent, fields, tr("New passphrase"), wxTE_PASSWORD)),
      m_again(add_text_field(parent, fields, tr("The same again"), wxTE_PASSWORD))
{
    add_words(
        parent, rows,
        tr("At least 15 characters, or five words. Whoever has it has the practice; nobody can reset it."));
    auto* const line = new wxBoxSizer(wxHORIZONTAL);
    wxButton* const button =
        make_button(parent, tr("Propose five words"), [this, propose = std::move(propose)] {
            const wxString words = shown(propose());
            m_proposed->ChangeValue(words);
            m_first->ChangeValue(words);
            m_again->ChangeValue(words);
            m_proposed->SetFocus();
        });
    m_proposed = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_READONLY);
    m_proposed->SetMinSize({width_of(parent, 36), -1});
    m_proposed->SetHint(shown(tr("to write down")));
    name_for_all(m_proposed, tr("Proposed words, to write down"));
    line->Add(button, wxSizerFlags().CenterVertical());
    line->AddSpacer(parent->FromDIP(6));
    line->Add(m_proposed, wxSizerFlags(1).CenterVertical());
    rows->Add(line, wxSizerFlags().Border(wxALL, parent->FromDIP(6)));
}

std::optional<std::string> NewPassphraseFields::value() const
{
    if (m_first->GetValue() != m_again->GetValue()) return std::nullopt;
    return typed(m_first->GetValue());
}

void NewPassphraseFields::clear()
{
    for (wxTextCtrl* const field : {m_first, m_again, m_proposed}) field->Clear();
}

} // namespace rekindle::gui
