// SPDX-License-Identifier: MIT
#include "gui/dialogs/record_consent.h"

#include "app/pages/consent_form.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using Given = app::ConsentForm::Given;

class Asking {
public:
    Asking(wxWindow* parent, app::Workspace& workspace, app::Prompts& prompts, const domain::Couple& couple)
        : m_form(workspace, couple),
          m_prompts(prompts),
          m_dialog(parent, tr("A consent"), tr("Record the yes"))
    {
        wxFlexGridSizer* const fields = add_fields(&m_dialog, m_dialog.rows());
        m_who = add_choice(fields, tr("Who says yes"));
        for (const domain::Side side : domain::both_sides)
            m_who->Append(sentence(say("{} (partner {})", couple.partner(side).label, domain::word(side))));
        m_purpose = add_choice(fields, tr("To what"));
        for (const domain::Purpose purpose : app::consent_purposes)
            m_purpose->Append(shown(app::in_words(purpose)));
        m_about = add_choice(fields, tr("Which one"));
        m_recipient = add_text_field(&m_dialog, fields, tr("Who is to get it"));
        m_method = add_choice(fields, tr("How it was given"));
        for (const domain::ConsentMethod method : app::consent_methods)
            m_method->Append(shown(app::in_words(method)));
        m_given_on = add_text_field(&m_dialog, fields, tr("Given on (year-month-day)"));
        m_given_on->ChangeValue(shown(base::to_text(workspace.today())));
        m_until = add_text_field(&m_dialog, fields, tr("Last day it holds, if there is one"));
        m_scan =
            make_button(&m_dialog, tr("Choose the scan of the signed page …"), [this] { choose_scan(); });
        m_dialog.rows()->Add(m_scan, wxSizerFlags().Border(wxALL, m_dialog.FromDIP(6)));
        m_file = add_words(&m_dialog, m_dialog.rows(), tr("No scan is chosen."));
        m_text = add_words(&m_dialog, m_dialog.rows(), "");
        m_words = new wxTextCtrl(
            &m_dialog, wxID_ANY, "", wxDefaultPosition,
            {std::min(width_of(&m_dialog, 80), m_dialog.FromDIP(640)), m_dialog.GetCharHeight() * 7},
            wxTE_MULTILINE | wxTE_READONLY);
        name_for_all(m_words, tr("The text they say yes to"));
        m_dialog.rows()->Add(m_words, wxSizerFlags(1).Expand().Border(wxALL, m_dialog.FromDIP(6)));
        m_purpose->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { render_purpose(); });
        m_about->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { render(); });
        m_method->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { render(); });
        render_purpose();
    }

    bool ask()
    {
        return m_dialog.ask([this]() -> std::string { return m_form.record(given()); });
    }

private:
    wxChoice* add_choice(wxFlexGridSizer* fields, const std::string& name)
    {
        auto* const choice = new wxChoice(&m_dialog, wxID_ANY);
        add_field(fields, name, choice);
        return choice;
    }

    static std::optional<std::size_t> chosen(const wxChoice* choice)
    {
        const int at = choice->GetSelection();
        return at == wxNOT_FOUND ? std::nullopt : std::optional(static_cast<std::size_t>(at));
    }
    template <typename All>
    static auto chosen(const wxChoice* choice, const All& all) -> std::optional<typename All::value_type>
    {
        const auto at = chosen(choice);
        return at ? std::optional(all.at(*at)) : std::nullopt;
    }
    std::optional<domain::Purpose> purpose() const { return chosen(m_purpose, app::consent_purposes); }

    Given given() const
    {
        return {.side = chosen(m_who, domain::both_sides),
                .purpose = purpose(),
                .choice = chosen(m_about),
                .recipient = typed(m_recipient->GetValue()),
                .method = chosen(m_method, app::consent_methods),
                .given_on = typed(m_given_on->GetValue()),
                .until = typed(m_until->GetValue()),
                .scan = m_chosen};
    }

    void choose_scan()
    {
        const auto file = m_prompts.choose_file(tr("The scan of the signed page"),
                                                tr("PDF or picture|*.pdf;*.jpg;*.jpeg;*.png;*.tif;*.tiff"));
        if (!file) return;
        m_chosen = *file;
        render();
    }

    void render_purpose()
    {
        m_about->Clear();
        if (purpose()) {
            for (const std::string& words : m_form.choices(*purpose())) m_about->Append(shown(words));
        }
        render();
    }

    /// What is not asked here cannot be changed, but stays where it is.
    void render()
    {
        m_about->Enable(!m_about->IsEmpty());
        const Given now = given();
        m_recipient->Enable(now.purpose && app::ConsentForm::names_recipient(*now.purpose));
        m_scan->Enable(now.method == domain::ConsentMethod::PaperScan);
        m_file->say(m_chosen.empty() ? std::string(tr("No scan is chosen."))
                                     : say("Chosen: {}", m_chosen.filename().string()));
        m_text->say(m_form.about_text(now));
        const std::string words = m_form.signed_words(now);
        m_words->ChangeValue(
            shown(words.empty() ? tr("Choose first what the yes is to: its text stands here then.") : words));
        m_words->ShowPosition(0);
        m_dialog.fit();
    }

    app::ConsentForm m_form;
    app::Prompts& m_prompts;
    StandardDialog m_dialog;
    wxChoice *m_who, *m_purpose, *m_about, *m_method;
    wxTextCtrl *m_recipient, *m_given_on, *m_until;
    wxButton* m_scan;
    Paragraph *m_file, *m_text;
    wxTextCtrl* m_words; ///< that are signed
    std::filesystem::path m_chosen;
};

} // namespace

bool record_consent(wxWindow* parent, app::Workspace& workspace, app::Prompts& prompts,
                    const domain::Couple& couple)
{
    return Asking(parent, workspace, prompts, couple).ask();
}

} // namespace rekindle::gui
