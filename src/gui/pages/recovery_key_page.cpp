// SPDX-License-Identifier: MIT
#include "gui/pages/recovery_key_page.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/paragraph.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::tr;

/// As on paper: it must be whole on screen however large the letters are.
std::string in_two_lines(std::string key)
{
    const std::size_t dash = key.find('-', key.size() / 2);
    if (dash != std::string::npos) key.insert(dash + 1, "\n");
    return key;
}

class RecoveryKeyPage : public Page {
public:
    RecoveryKeyPage(wxWindow* parent, Shell& window, std::shared_ptr<app::Entrance::Created> made)
        : Page(parent, window), m_made(std::move(made))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("The recovery key"));
        add_words(this, rows,
                  tr("It is shown only now. Write it down and keep it away from this computer. It opens the "
                     "practice when "
                     "the passphrase is forgotten; without both, nobody can."));
        m_key = new wxTextCtrl(this, wxID_ANY, shown(in_two_lines(m_made->recovery_key)), wxDefaultPosition,
                               wxDefaultSize, wxTE_READONLY | wxTE_CENTRE | wxTE_MULTILINE | wxTE_NO_VSCROLL);
        m_key->SetFont(wxFontInfo(GetFont().GetPointSize() * 1.3).Family(wxFONTFAMILY_TELETYPE).Bold());
        m_key->SetMinSize({width_of(m_key, 32), m_key->GetCharHeight() * 3});
        name_for_all(m_key, tr("The recovery key, to write down"));
        rows->Add(m_key, wxSizerFlags().Border(wxALL, FromDIP(6)));
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_group = add_text_field(this, fields, tr("Type its last group, from the paper"), wxTE_PROCESS_ENTER);
        m_group->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { go_on(); });
        m_trouble = add_trouble(this, rows);
        rows->Add(make_button(this, tr("I have written it down"), [this] { go_on(); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
    }

    std::string title() const override { return tr("The recovery key"); }
    void begin() override { m_key->SetFocus(); }
    bool may_leave() override
    {
        return m_is_noted ||
               shell().prompts().confirm(tr("The recovery key is never shown again. Leave it like that?"),
                                         tr("Leave without it"));
    }

private:
    void go_on()
    {
        m_is_noted = app::is_last_group(m_made->recovery_key, typed(m_group->GetValue()));
        if (!m_is_noted) {
            show_trouble(m_trouble,
                         tr("That is not the last group of the key. Compare it with what you wrote down."));
            m_group->SetFocus();
            return;
        }
        m_key->Clear();
        shell().enter(std::move(m_made->workspace));
    }

    std::shared_ptr<app::Entrance::Created> m_made;
    wxTextCtrl* m_key;
    wxTextCtrl* m_group;
    Paragraph* m_trouble;
    bool m_is_noted = false;
};

} // namespace

MakePage recovery_key_page(std::shared_ptr<app::Entrance::Created> made)
{
    return [made = std::move(made)](wxWindow* parent, Shell& shell) -> Page* {
        return new RecoveryKeyPage(parent, shell, made);
    };
}

} // namespace rekindle::gui
