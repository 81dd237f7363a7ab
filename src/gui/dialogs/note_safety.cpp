// SPDX-License-Identifier: MIT
#include "gui/dialogs/note_safety.h"

#include "app/pages/couple_record.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"
#include "report/blocks/words.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

wxChoice* add_choice(wxWindow* dialog, wxFlexGridSizer* fields, const std::string& name,
                     const std::vector<std::string>& all)
{
    auto* const choice = new wxChoice(dialog, wxID_ANY);
    for (const std::string& words : all) choice->Append(sentence(words));
    add_field(fields, name, choice);
    return choice;
}

std::optional<std::size_t> chosen(const wxChoice* choice)
{
    const int at = choice->GetSelection();
    return at == wxNOT_FOUND ? std::nullopt : std::optional(static_cast<std::size_t>(at));
}

template <typename All>
std::vector<std::string> words_of(const All& all)
{
    std::vector<std::string> words;
    for (const auto each : all) words.push_back(app::in_words(each));
    return words;
}

/// The words of the practice for a crisis are never further than this.
void add_crisis_words(StandardDialog& dialog, app::Workspace& workspace)
{
    const std::string words = workspace.practice().office().setting("crisis-text").value_or("");
    add_words(&dialog, dialog.rows(),
              words.empty() ? std::string(tr("Crisis numbers for your region are not set yet."))
                            : say("In a crisis: {}", words));
}

} // namespace

bool note_what_was_done(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                        const app::SafetyMatter& matter)
{
    StandardDialog dialog(parent, tr("What was done"), tr("Note what was done"));
    add_words(&dialog, dialog.rows(), app::in_words(matter));
    if (!matter.actions.empty())
        add_words(&dialog, dialog.rows(), say("So far:\n{}", app::steps_in_words(matter)));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxChoice* const step = add_choice(&dialog, fields, tr("What was done"), words_of(app::safety_steps));
    wxTextCtrl* const words = add_text_field(&dialog, fields, tr("In your own words"), wxTE_MULTILINE);
    wxTextCtrl* const day = add_text_field(&dialog, fields, tr("Done on (year-month-day)"));
    day->ChangeValue(shown(base::to_text(workspace.today())));
    wxTextCtrl* const again =
        add_text_field(&dialog, fields, tr("To be looked at again on, if there is a day"));
    add_words(
        &dialog, dialog.rows(),
        tr("It stays open until it is closed. What is noted is for you alone, and is not changed any more."));
    add_crisis_words(dialog, workspace);
    return dialog.ask([&]() -> std::string {
        return app::note_safety_step(workspace, couple, matter.name,
                                     {.step = chosen(step),
                                      .words = typed(words->GetValue()),
                                      .day = typed(day->GetValue()),
                                      .follow_up = typed(again->GetValue())});
    });
}

bool note_safety_matter(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple)
{
    StandardDialog dialog(parent, tr("A safety matter"), tr("Note the matter"));
    add_words(
        &dialog, dialog.rows(),
        tr("For you alone: nothing of it is in any report or copy for anybody else. It stays open, and what "
           "both do together needs a reason of yours while a grave one is, until you close it."));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    std::vector<std::string> people;
    for (const domain::Side side : domain::both_sides)
        people.push_back(say("{} (partner {})", couple.partner(side).label, domain::word(side)));
    people.emplace_back(tr("both"));
    wxChoice* const about = add_choice(&dialog, fields, tr("Whom it is about"), people);
    wxChoice* const kind = add_choice(&dialog, fields, tr("What it is about"), words_of(app::flag_kinds));
    std::vector<std::string> grave;
    for (const domain::Severity each : app::severities) grave.push_back(report::in_words(each));
    wxChoice* const severity = add_choice(&dialog, fields, tr("How grave it is"), grave);
    wxTextCtrl* const words = add_text_field(&dialog, fields, tr("In your own words"), wxTE_MULTILINE);
    wxTextCtrl* const day = add_text_field(&dialog, fields, tr("Came up on (year-month-day)"));
    day->ChangeValue(shown(base::to_text(workspace.today())));
    add_crisis_words(dialog, workspace);
    return dialog.ask([&]() -> std::string {
        return app::note_safety_matter(workspace, couple,
                                       {.about = chosen(about),
                                        .kind = chosen(kind),
                                        .severity = chosen(severity),
                                        .words = typed(words->GetValue()),
                                        .day = typed(day->GetValue())});
    });
}

} // namespace rekindle::gui
