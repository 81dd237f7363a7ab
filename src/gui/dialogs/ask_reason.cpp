// SPDX-License-Identifier: MIT
#include "gui/dialogs/ask_reason.h"

#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {

using base::tr;

std::optional<std::string> ask_reason(wxWindow* parent, const std::string& title, const std::string& words,
                                      const std::string& action)
{
    StandardDialog dialog(parent, title, action);
    add_words(&dialog, dialog.rows(), words);
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const reason = add_text_field(&dialog, fields, tr("Why"), wxTE_MULTILINE);
    std::string given;
    const bool asked = dialog.ask([&]() -> std::string {
        given = std::string(base::trimmed(typed(reason->GetValue())));
        return given.empty() ? tr("Say in words why.") : "";
    });
    return asked ? std::optional(given) : std::nullopt;
}

} // namespace rekindle::gui
