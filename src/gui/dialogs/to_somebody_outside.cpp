// SPDX-License-Identifier: MIT
#include "gui/dialogs/to_somebody_outside.h"

#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {

using base::tr;

std::optional<app::Handover> ask_who_gets_it(wxWindow* parent, const app::Handover& before)
{
    StandardDialog dialog(parent, tr("Given to somebody outside"), tr("Remember it"));
    add_words(&dialog, dialog.rows(),
              tr("What is about both needs both partners' signed release to them, one partner's copy that "
                 "partner's. Empty: it stays with whom it is made for."));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const who = add_text_field(&dialog, fields, tr("Who gets it"));
    wxTextCtrl* const purpose = add_text_field(&dialog, fields, tr("What for"));
    wxTextCtrl* const reason =
        add_text_field(&dialog, fields, tr("Why without a signed release, such as a court order"));
    who->ChangeValue(shown(before.third_party));
    purpose->ChangeValue(shown(before.purpose));
    reason->ChangeValue(shown(before.override_reason));
    app::Handover handover;
    const bool said = dialog.ask([&]() -> std::string {
        handover = {std::string(base::trimmed(typed(who->GetValue()))), typed(purpose->GetValue()),
                    typed(reason->GetValue())};
        if (handover.third_party.empty() && !handover.override_reason.empty()) return tr("Say who gets it.");
        return "";
    });
    return said ? std::optional(handover) : std::nullopt;
}

} // namespace rekindle::gui
