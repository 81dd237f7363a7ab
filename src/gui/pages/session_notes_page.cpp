// SPDX-License-Identifier: MIT
#include "gui/pages/session_notes_page.h"

#include "app/pages/couple_sessions.h"
#include "app/pages/new_note.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/psychotherapy_notes.h"
#include "gui/expand_short_forms.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/timer.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

constexpr int kept_after = 1500; ///< milliseconds from the first letter that is not kept yet

class SessionNotesPage : public Page {
public:
    SessionNotesPage(wxWindow* parent, Shell& window, domain::Couple couple, int session)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_session(session),
          m_note(window.workspace(), m_couple, session, app::NoteSort::OfTheRecord)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_words(this, rows,
                  say("For you alone, on session {}. What you write is kept as a draft until you save it. A "
                      "note that is "
                      "saved never changes; another one may set it right.",
                      session));
        m_earlier = add_text(rows, tr("Notes on this session"), wxTE_READONLY);
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_template = new wxChoice(this, wxID_ANY);
        m_template->Append(shown(tr("An empty page")));
        for (const app::NoteTemplate& each : app::note_templates()) m_template->Append(shown(each.title));
        m_template->SetSelection(0);
        m_template->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { begin_with_template(); });
        add_field(fields, tr("Begin with"), m_template);
        m_draft = add_words(this, rows, "");
        m_words = add_text(rows, tr("A new note"), 0);
        m_words->ChangeValue(shown(m_note.words()));
        m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
            if (!m_pause.IsRunning()) m_pause.StartOnce(kept_after);
        });
        expand_short_forms(m_words, window.workspace());
        m_pause.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep(); });
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        line->Add(make_button(this, tr("Save the note"), [this] { save(); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_throw = make_button(this, tr("Throw the draft away …"), [this] { throw_away(); });
        line->Add(m_throw, wxSizerFlags().Border(wxALL, FromDIP(6)));
        line->Add(make_button(this, tr("Psychotherapy notes …"),
                              [this] {
                                  show_psychotherapy_notes(this, shell(), m_couple, m_session);
                                  look_apart();
                              }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        rows->Add(line, wxSizerFlags().Expand());
        m_psychotherapy = add_words(this, rows, "");
        SetSizer(rows);
        m_note.when_told([this] { show_draft(); });
        look();
        look_apart();
        show_draft();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Sessions; }
    void begin() override { m_words->SetFocus(); }
    bool can(app::Command command) const override { return command == app::Command::Undo; }
    void run(app::Command) override { undo(); }
    bool may_leave() override
    {
        keep();
        if (!m_note.is_kept())
            return shell().prompts().confirm(
                tr("What you wrote could not be kept as a draft, and is lost when you leave."),
                tr("Leave all the same"));
        if (m_note.is_begun())
            shell().say(tr("Your note is kept as a draft: it is there again when you come back to it."));
        return true;
    }
    void before_lock() override
    {
        m_pause.Stop();
        m_note.typing(typed(m_words->GetValue()));
    }

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
        m_earlier->ChangeValue(sentence(notes));
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

    void keep()
    {
        m_pause.Stop();
        m_note.typing(typed(m_words->GetValue()));
        show_draft();
    }

    void undo()
    {
        keep();
        const auto words = m_note.undo();
        if (!words) return shell().say(tr("There is nothing to take back."));
        m_words->ChangeValue(shown(*words));
        m_words->SetInsertionPointEnd();
        show_draft();
        shell().say(tr("The newest change was taken back."));
    }

    void show_draft()
    {
        m_draft->say(m_note.said());
        m_draft->Show(!m_note.said().empty());
        m_throw->Enable(m_note.is_begun());
        Layout();
    }

    void look_apart()
    {
        const bool apart =
            app::NewNote(shell().workspace(), m_couple, m_session, app::NoteSort::Psychotherapy).is_begun();
        m_psychotherapy->say(apart ? tr("A psychotherapy note was begun and is not saved.") : "");
        m_psychotherapy->Show(apart);
        Layout();
    }

    void save()
    {
        m_pause.Stop();
        const std::string told = m_note.save(typed(m_words->GetValue()));
        empty();
        if (told.empty()) return;
        shell().say(told);
        shell().workspace().changed();
        look();
    }

    void throw_away()
    {
        if (!shell().prompts().confirm(tr("What you wrote here and did not save goes for good."),
                                       tr("Throw it away")))
            return;
        m_pause.Stop();
        m_note.throw_away();
        empty();
    }

    void empty()
    {
        m_words->ChangeValue("");
        m_template->SetSelection(0);
        show_draft();
        m_words->SetFocus();
    }

    domain::Couple m_couple;
    int m_session;
    app::NewNote m_note;
    wxTimer m_pause; ///< in typing
    wxTextCtrl *m_earlier, *m_words;
    wxChoice* m_template;
    Paragraph *m_draft, *m_psychotherapy;
    wxButton* m_throw;
};

} // namespace

Page* make_session_notes_page(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session)
{
    return new SessionNotesPage(parent, shell, couple, session);
}

} // namespace rekindle::gui
