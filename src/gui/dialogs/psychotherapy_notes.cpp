// SPDX-License-Identifier: MIT
#include "gui/dialogs/psychotherapy_notes.h"

#include "app/pages/couple_sessions.h"
#include "app/pages/new_note.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/expand_short_forms.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

constexpr int kept_after = 1500; ///< milliseconds from the first letter that is not kept yet

wxTextCtrl* add_note_text(StandardDialog& dialog, const char* name, long style)
{
    auto* const text =
        new wxTextCtrl(&dialog, wxID_ANY, "", wxDefaultPosition,
                       {width_of(&dialog, 70), dialog.GetCharHeight() * 8}, wxTE_MULTILINE | style);
    name_for_all(text, name);
    dialog.rows()->Add(text, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
    return text;
}

} // namespace

void show_psychotherapy_notes(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session)
{
    app::Workspace& workspace = shell.workspace();
    const std::string earlier = app::notes_on(workspace, couple, session, app::NoteSort::Psychotherapy);
    app::NewNote note(workspace, couple, session, app::NoteSort::Psychotherapy);
    StandardDialog dialog(parent, tr("Psychotherapy notes"), tr("Save the note"));
    add_words(&dialog, dialog.rows(),
              say("On session {}, kept apart from the record: in no report, export or search. What you write "
                  "here is kept as a draft until you save it.",
                  session));
    if (note.is_begun()) add_words(&dialog, dialog.rows(), note.said());
    if (!earlier.empty())
        add_note_text(dialog, tr("Psychotherapy notes on this session"), wxTE_READONLY)
            ->ChangeValue(shown(earlier));
    wxTextCtrl* const words = add_note_text(dialog, tr("A new psychotherapy note"), 0);
    words->ChangeValue(shown(note.words()));
    expand_short_forms(words, workspace);
    wxTimer pause;
    pause.Bind(wxEVT_TIMER, [&](wxTimerEvent&) { note.typing(typed(words->GetValue())); });
    words->Bind(wxEVT_TEXT, [&](wxCommandEvent&) {
        if (!pause.IsRunning()) pause.StartOnce(kept_after);
    });
    const bool saves = dialog.ask([] { return std::string(); });
    pause.Stop();
    note.typing(typed(words->GetValue())); // a draft of all of it, too, where it cannot be saved
    if (!saves) {
        if (!note.is_kept()) shell.say(note.said());
        return;
    }
    const std::string told = note.save(typed(words->GetValue()));
    if (!told.empty()) shell.say(told);
}

} // namespace rekindle::gui
