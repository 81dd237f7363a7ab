// SPDX-License-Identifier: MIT
#include "gui/dialogs/choose_forms.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/checkbox.h>
#include <wx/display.h>
#include <wx/scrolwin.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include <algorithm>

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
    // With large letters they are higher than the screen, and the buttons below must stay on it.
    auto* const list = new wxScrolledWindow(&dialog, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                            wxVSCROLL | wxTAB_TRAVERSAL);
    list->SetScrollRate(0, dialog.GetCharHeight());
    auto* const rows = new wxBoxSizer(wxVERTICAL);
    list->SetSizer(rows);
    std::vector<std::pair<wxCheckBox*, std::string>> boxes;
    for (const app::OfferedForm& form : of.forms) {
        if (!form.may_begin) continue;
        // Nothing is ticked beforehand: what a partner is to fill is the counselor's choice.
        const std::string words = form.due ? say("{} (due: {})", form.title, form.why) : form.title;
        auto* const box = new wxCheckBox(list, wxID_ANY, label(words));
        name_for_all(box, form.title, form.due ? say("due: {}", form.why) : "");
        rows->Add(box, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(6)));
        boxes.emplace_back(box, form.id);
    }
    const wxSize whole = rows->CalcMin();
    const int room = wxDisplay(&dialog).GetClientArea().height * 2 / 5;
    list->SetMinSize({whole.x + wxSystemSettings::GetMetric(wxSYS_VSCROLL_X), std::min(whole.y, room)});
    dialog.rows()->Add(list, wxSizerFlags(1).Expand());
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
