// SPDX-License-Identifier: MIT
#include "gui/pages/create_page.h"

#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/new_passphrase_fields.h"
#include "gui/pages/recovery_key_page.h"
#include "gui/pages/start_page.h"
#include "gui/paragraph.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::tr;

class CreatePage : public Page {
public:
    CreatePage(wxWindow* parent, Shell& window) : Page(parent, window)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("Create a practice"));
        add_words(this, rows,
                  tr("A practice is one folder on this computer, encrypted with a passphrase that you alone "
                     "know."));
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_name = add_text_field(this, fields, tr("Name of the practice"));
        m_name->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { propose_folder(); });
        m_counselor = add_text_field(this, fields, tr("Your name, for the audit trail"));
        m_folder = add_text_field(this, fields, tr("Folder"));
        m_folder->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_folder_is_theirs = true; });
        fields->AddSpacer(0);
        fields->Add(make_button(this, tr("In another folder…"), [this] { choose_parent(); }));
        m_passphrase.emplace(this, rows, fields,
                             [this] { return shell().entrance().world().practices.propose_passphrase(); });
        add_words(
            this, rows,
            tr("Whom to call in a crisis in your region; it stands below everything about safety, and can be "
               "set later."));
        m_crisis = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
        m_crisis->SetMinSize({FromDIP(420), GetCharHeight() * 3});
        name_for_all(m_crisis, tr("Whom to call in a crisis in your region"));
        rows->Add(m_crisis, wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_trouble = add_trouble(this, rows);
        auto* const buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->Add(make_button(this, tr("Create the practice"), [this] { create(); }));
        buttons->AddSpacer(FromDIP(6));
        buttons->Add(make_button(this, tr("Back"), [this] { shell().show(start_page()); }));
        rows->Add(buttons, wxSizerFlags().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
    }

    std::string title() const override { return tr("Create a practice"); }
    app::Guide guide() const override { return app::Guide::FirstDay; }
    std::optional<app::Command> place() const override { return app::Command::CreatePractice; }
    void begin() override { m_name->SetFocus(); }

private:
    void propose_folder()
    {
        if (m_folder_is_theirs || m_name->IsEmpty()) return;
        m_folder->ChangeValue(shown(shell().entrance().proposed_folder(typed(m_name->GetValue())).string()));
    }

    void choose_parent()
    {
        const auto folder = shell().prompts().choose_folder(tr("The folder to put the practice in"));
        if (!folder) return;
        const std::filesystem::path now(typed(m_folder->GetValue()));
        const auto name =
            now.has_filename() ? now.filename() : shell().entrance().proposed_folder("").filename();
        m_folder->SetValue(shown((*folder / name).string()));
    }

    std::string trouble(const app::Practices::New& wanted) const
    {
        if (wanted.name.empty()) return tr("The practice needs a name.");
        if (wanted.folder.empty()) return tr("The practice needs a folder.");
        if (!wanted.folder.is_absolute()) return tr("The folder needs its whole path, from / on.");
        if (!m_passphrase->value()) return tr("The two passphrases differ.");
        return "";
    }

    void create()
    {
        const app::Practices::New wanted{typed(m_folder->GetValue()), typed(m_name->GetValue()),
                                         typed(m_counselor->GetValue()), m_passphrase->value().value_or("")};
        const std::string wrong = trouble(wanted);
        show_trouble(m_trouble, wrong);
        if (!wrong.empty()) return m_trouble->SetFocus();
        shell().aside(
            tr("Making the practice ..."),
            [this, wanted, crisis = typed(m_crisis->GetValue()),
             &entrance = shell().entrance()]() -> Afterwards {
                const auto made = std::make_shared<app::Entrance::Created>(entrance.create(wanted, crisis));
                return [this, made] {
                    m_passphrase->clear();
                    shell().show(recovery_key_page(made));
                };
            },
            [this](const base::Error& error) { show_trouble(m_trouble, app::told_here(error)); });
    }

    wxTextCtrl* m_name;
    wxTextCtrl* m_counselor;
    wxTextCtrl* m_folder;
    wxTextCtrl* m_crisis;
    Paragraph* m_trouble;
    std::optional<NewPassphraseFields> m_passphrase;
    bool m_folder_is_theirs = false;
};

} // namespace

MakePage create_page()
{
    return [](wxWindow* parent, Shell& shell) -> Page* { return new CreatePage(parent, shell); };
}

} // namespace rekindle::gui
