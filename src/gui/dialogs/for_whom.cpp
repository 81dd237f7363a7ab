// SPDX-License-Identifier: MIT
#include "gui/dialogs/for_whom.h"

#include "base/translate.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/choice.h>
#include <wx/sizer.h>

#include <array>

namespace rekindle::gui {

using base::say;
using base::tr;

std::optional<domain::Audience> ask_for_whom(wxWindow* parent, const domain::Couple& couple)
{
    constexpr std::array audiences{domain::Audience::CoupleShared, domain::Audience::PartnerA,
                                   domain::Audience::PartnerB};
    StandardDialog dialog(parent, tr("Print"), tr("Go on"));
    add_words(&dialog, dialog.rows(),
              tr("The file is not encrypted, and what was handed out is written down in the record."));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    auto* const whom = new wxChoice(&dialog, wxID_ANY);
    whom->Append(shown(tr("Both together")));
    for (const domain::Side side : domain::both_sides)
        whom->Append(sentence(say("{} (partner {}) alone", couple.partner(side).label, domain::word(side))));
    whom->SetSelection(0);
    add_field(fields, tr("For whom"), whom);
    if (!dialog.ask([]() -> std::string { return ""; })) return std::nullopt;
    return audiences.at(static_cast<std::size_t>(whom->GetSelection()));
}

} // namespace rekindle::gui
