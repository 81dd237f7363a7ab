// SPDX-License-Identifier: MIT
#include "gui/dialogs/new_couple.h"

#include "app/record.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {

using base::say;
using base::tr;

std::optional<domain::Couple> ask_for_new_couple(wxWindow* parent, app::Workspace& workspace)
{
    StandardDialog dialog(parent, tr("New couple"), tr("Add the couple"));
    add_words(&dialog, dialog.rows(),
              tr("Two partners, as equals: the letters are names, not an order. A and B stay what they are "
                 "from now "
                 "on, on every form."));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    const auto field = [&](const char* name) { return add_text_field(&dialog, fields, name); };
    wxTextCtrl* const label_a = field(tr("How partner A wants to be called"));
    wxTextCtrl* const pronouns_a = field(tr("Pronouns of partner A"));
    wxTextCtrl* const label_b = field(tr("How partner B wants to be called"));
    wxTextCtrl* const pronouns_b = field(tr("Pronouns of partner B"));
    wxTextCtrl* const code = field(tr("Code, without names"));
    code->SetHint(shown(tr("the next free one")));
    wxTextCtrl* const opened = field(tr("Here since (YYYY-MM-DD)"));
    opened->ChangeValue(shown(base::to_text(workspace.today())));

    std::optional<domain::Couple> added;
    dialog.ask([&]() -> std::string {
        const auto day = base::parse_date(typed(opened->GetValue()));
        if (!day) return say("\"{}\" is not a day like 2026-03-31.", typed(opened->GetValue()));
        added = app::add_couple(workspace.practice(), {.label_a = typed(label_a->GetValue()),
                                                       .label_b = typed(label_b->GetValue()),
                                                       .pronouns_a = typed(pronouns_a->GetValue()),
                                                       .pronouns_b = typed(pronouns_b->GetValue()),
                                                       .code = typed(code->GetValue()),
                                                       .opened = *day,
                                                       .today = workspace.today()});
        return "";
    });
    if (added) workspace.changed();
    return added;
}

} // namespace rekindle::gui
