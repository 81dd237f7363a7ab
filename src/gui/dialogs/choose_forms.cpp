// SPDX-License-Identifier: MIT
#include "gui/dialogs/choose_forms.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>

namespace rekindle::gui {

using base::say;
using base::tr;

std::optional<std::vector<std::string>> choose_forms(wxWindow* parent,
                                                     const app::CoupleQuestionnaires::Of& of)
{
    StandardDialog dialog(parent, tr("Hand over"), tr("Lock and hand over"));
    add_words(
        &dialog, dialog.rows(),
        say("{} (partner {}) fills these alone. The practice is locked meanwhile, and there is nothing of it "
            "to be seen; the passphrase opens it again. Use an account for guests where you can: a "
            "program cannot keep anybody from the rest of the computer.",
            of.label, domain::word(of.side)));
    std::vector<std::pair<wxCheckBox*, std::string>> boxes;
    for (const app::OfferedForm& form : of.forms) {
        if (!form.may_begin) continue;
        auto* const box = new wxCheckBox(&dialog, wxID_ANY, shown(form.title));
        box->SetValue(form.due);
        name_for_all(box, form.title);
        dialog.rows()->Add(box, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(6)));
        boxes.emplace_back(box, form.id);
    }
    std::vector<std::string> chosen;
    const bool asked = dialog.ask([&]() -> std::string {
        chosen.clear();
        for (const auto& [box, id] : boxes) {
            if (box->GetValue()) chosen.push_back(id);
        }
        return chosen.empty() ? tr("Choose at least one questionnaire.") : "";
    });
    return asked ? std::optional(chosen) : std::nullopt;
}

} // namespace rekindle::gui
