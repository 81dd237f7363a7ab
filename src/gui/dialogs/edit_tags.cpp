// SPDX-License-Identifier: MIT
#include "gui/dialogs/edit_tags.h"

#include "app/couple_tags.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
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

/// A tag that another couple has is put behind those in the field.
void add_choice(StandardDialog& dialog, const std::vector<app::TagInUse>& in_use, wxTextCtrl* field)
{
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    auto* const choice = new wxChoice(&dialog, wxID_ANY);
    for (const app::TagInUse& each : in_use) choice->Append(shown(each.tag));
    choice->SetSelection(0);
    add_field(fields, tr("Tags in use"), choice);
    wxButton* const add = make_button(&dialog, tr("Add this tag"), [choice, field, in_use] {
        const int chosen = choice->GetSelection();
        if (chosen == wxNOT_FOUND) return;
        field->ChangeValue(
            shown(app::with_tag(typed(field->GetValue()), in_use[static_cast<std::size_t>(chosen)].tag)));
    });
    dialog.rows()->Add(add, wxSizerFlags().Border(wxALL, dialog.FromDIP(6)));
}

} // namespace

void edit_tags(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple)
{
    StandardDialog dialog(parent, say("Tags of {}", couple.code), tr("Keep the tags"));
    add_words(
        &dialog, dialog.rows(),
        tr("Your own words to find this couple again by, with commas between them. What is not in the line "
           "any more is no tag of theirs. No report, no file and no page that both see has them."));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const tags = add_text_field(&dialog, fields, tr("Tags"));
    tags->ChangeValue(shown(app::in_one_line(app::tags_of(workspace.practice(), couple))));
    const auto in_use = app::tags_in_use(workspace.practice());
    if (!in_use.empty()) add_choice(dialog, in_use, tags);
    const bool kept = dialog.ask([&]() -> std::string {
        app::set_typed_tags(workspace.practice(), couple, typed(tags->GetValue()));
        return "";
    });
    if (kept) workspace.changed();
}

} // namespace rekindle::gui
