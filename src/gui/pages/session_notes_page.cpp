// SPDX-License-Identifier: MIT
#include "gui/pages/session_notes_page.h"

#include "app/pages/couple_sessions.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/psychotherapy_notes.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class SessionNotesPage : public Page {
public:
    SessionNotesPage(wxWindow* parent, Shell& window, domain::Couple couple, int session)
        : Page(parent, window), m_couple(std::move(couple)), m_session(session)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_words(
            this, rows,
            say("For you alone, on session {}. What you write becomes a note when you save it, leave this "
                "page or lock; a note never changes, another one may set it right.",
                session));
        m_earlier = add_text(rows, tr("Notes on this session"), wxTE_READONLY);
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_template = new wxChoice(this, wxID_ANY);
        m_template->Append(shown(tr("An empty page")));
        for (const app::NoteTemplate& each : app::note_templates()) m_template->Append(shown(each.title));
        m_template->SetSelection(0);
        m_template->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { begin_with_template(); });
        add_field(fields, tr("Begin with"), m_template);
        m_words = add_text(rows, tr("A new note"), 0);
        auto* const line = new wxBoxSizer(wxHORIZONTAL);
        line->Add(make_button(this, tr("Save the note"), [this] { save(); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        line->Add(make_button(this, tr("Psychotherapy notes …"),
                              [this] { show_psychotherapy_notes(this, shell(), m_couple, m_session); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        rows->Add(line);
        SetSizer(rows);
        look();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Sessions; }
    void begin() override { m_words->SetFocus(); }
    bool may_leave() override
    {
        save();
        return true;
    }
    void before_lock() override { save(); }

private:
    wxTextCtrl* add_text(wxBoxSizer* rows, const char* name, long style)
    {
        auto* const text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {-1, GetCharHeight() * 6},
                                          wxTE_MULTILINE | style);
        name_for_all(text, name);
        rows->Add(text, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        return text;
    }

    void look()
    {
        const std::string notes =
            app::notes_on(shell().workspace(), m_couple, m_session, app::NoteSort::OfTheRecord);
        m_earlier->Show(!notes.empty());
        m_earlier->ChangeValue(shown(notes));
        Layout();
        FitInside();
    }

    /// In place of what another one has put there; after what was written.
    void begin_with_template()
    {
        const int chosen = m_template->GetSelection();
        if (chosen < 1) return;
        const std::string& words = app::note_templates()[static_cast<std::size_t>(chosen) - 1].words;
        m_words->AppendText(shown(m_words->IsEmpty() ? words : "\n" + words));
        m_words->SetFocus();
    }

    void save()
    {
        app::Workspace& workspace = shell().workspace();
        const std::string told = app::save_note(workspace, m_couple, m_session, app::NoteSort::OfTheRecord,
                                                typed(m_words->GetValue()));
        if (told.empty()) return;
        m_words->ChangeValue("");
        m_template->SetSelection(0);
        shell().say(told);
        workspace.changed();
        look();
    }

    domain::Couple m_couple;
    int m_session;
    wxTextCtrl *m_earlier, *m_words;
    wxChoice* m_template;
};

} // namespace

Page* make_session_notes_page(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session)
{
    return new SessionNotesPage(parent, shell, couple, session);
}

} // namespace rekindle::gui
