// SPDX-License-Identifier: MIT
#include "gui/dialogs/finish_task.h"

#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {

using base::tr;

bool finish_task(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                 const app::Task& task)
{
    StandardDialog dialog(parent, tr("Call it done"), tr("Call it done"));
    add_words(&dialog, dialog.rows(), task.words);
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const words = add_text_field(&dialog, fields, tr("What was done"), wxTE_MULTILINE);
    return dialog.ask([&]() -> std::string {
        app::finish_task(workspace.practice(), couple, task.name, typed(words->GetValue()),
                         workspace.today());
        return "";
    });
}

} // namespace rekindle::gui
