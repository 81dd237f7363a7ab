// SPDX-License-Identifier: MIT
#include "gui/pages/recovery_key_page.h"

#include "app/print_recovery_key.h"
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

using base::say;
using base::tr;

class RecoveryKeyPage : public Page {
public:
    RecoveryKeyPage(wxWindow* parent, Shell& window, std::shared_ptr<app::Entrance::Created> made)
        : Page(parent, window), m_made(std::move(made))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("The recovery key"));
        add_words(this, rows,
                  tr("It is shown only now. Write it down or print it, and keep it away from this computer. "
                     "It opens the practice when the passphrase is forgotten; without both, nobody can."));
        m_key =
            new wxTextCtrl(this, wxID_ANY, shown(app::in_two_lines(m_made->recovery_key)), wxDefaultPosition,
                           wxDefaultSize, wxTE_READONLY | wxTE_CENTRE | wxTE_MULTILINE | wxTE_NO_VSCROLL);
        m_key->SetFont(wxFontInfo(GetFont().GetPointSize() * 1.3).Family(wxFONTFAMILY_TELETYPE).Bold());
        m_key->SetMinSize({width_of(m_key, 32), m_key->GetCharHeight() * 3});
        name_for_all(m_key, tr("The recovery key, to write down"));
        rows->Add(m_key, wxSizerFlags().Border(wxALL, FromDIP(6)));
        rows->Add(make_button(this, tr("Save it as a PDF to print"), [this] { print(); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        add_words(this, rows,
                  tr("A file with the key on this computer is no safe place for it: print it, and delete it "
                     "then."));
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_group = add_text_field(this, fields, tr("Type its last group, from the paper"), wxTE_PROCESS_ENTER);
        m_group->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { go_on(); });
        m_trouble = add_trouble(this, rows);
        rows->Add(make_button(this, tr("I have written it down"), [this] { go_on(); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
    }

    std::string title() const override { return tr("The recovery key"); }
    app::Guide guide() const override { return app::Guide::BackupAndRecovery; }
    void begin() override { m_key->SetFocus(); }
    bool may_leave() override
    {
        return m_is_noted ||
               shell().prompts().confirm(tr("The recovery key is never shown again. Leave it like that?"),
                                         tr("Leave without it"));
    }

private:
    void print()
    {
        const auto target = shell().prompts().choose_new_file(tr("Save the page with the key to a new file"),
                                                              "recovery-key.pdf", tr("PDF files|*.pdf"));
        if (!target) return;
        app::Workspace& made = *m_made->workspace;
        app::print_recovery_key({made.practice().name(), m_made->recovery_key, made.today()}, *target);
        shell().say(say("Written to {}. Print it, and delete it then.", target->string()));
    }

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
