// SPDX-License-Identifier: MIT
#include "gui/dialogs/move_answers.h"

#include "app/move_answers.h"
#include "app/record.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

std::string line_in(const wxTextCtrl* field)
{
    return std::string(base::trimmed(typed(field->GetValue())));
}

} // namespace

bool move_answers(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                  domain::Side side, const domain::ResponseId& response)
{
    StandardDialog dialog(parent, tr("Move to whose it is"), tr("Move"));
    add_words(&dialog, dialog.rows(),
              base::joined(app::what_moving_means(workspace.practice(), couple, response), " "));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const code = add_text_field(&dialog, fields, tr("Couple (its code)"));
    code->SetValue(shown(couple.code));
    auto* const partner = new wxChoice(&dialog, wxID_ANY);
    for (const domain::Side each : domain::both_sides)
        partner->Append(shown(say("Partner {}", domain::word(each))));
    partner->SetSelection(side == domain::Side::A ? 1 : 0);
    add_field(fields, tr("Partner"), partner);
    wxTextCtrl* const reason = add_text_field(&dialog, fields, tr("Why"));
    return dialog.ask([&]() -> std::string {
        app::AnswersToMove wanted;
        wanted.couple = couple;
        wanted.response = response;
        wanted.to = app::couple_called(workspace.practice(), line_in(code));
        wanted.to_side = domain::both_sides.at(static_cast<std::size_t>(partner->GetSelection()));
        wanted.reason = line_in(reason);
        app::move_answers(workspace.practice(), wanted);
        return "";
    });
}

} // namespace rekindle::gui
