// SPDX-License-Identifier: MIT
#include "gui/dialogs/about_paper.h"

#include "app/frozen_definitions.h"
#include "app/paper_code.h"
#include "app/settings.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

std::string words_in(const wxTextCtrl* field)
{
    return std::string(base::trimmed(typed(field->GetValue())));
}

wxCheckBox* add_check(StandardDialog& dialog, const std::string& words)
{
    auto* const box = new wxCheckBox(&dialog, wxID_ANY, label(words));
    name_for_all(box, words);
    dialog.rows()->Add(box, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(6)));
    return box;
}

} // namespace

std::optional<AboutPaper> ask_about_paper(wxWindow* parent, app::Workspace& workspace,
                                          const domain::Couple& couple, domain::Side side,
                                          const std::string& form)
{
    StandardDialog dialog(parent, tr("Enter from paper"), tr("Go on"));
    add_words(
        &dialog, dialog.rows(),
        say("The paper of {}, partner {}. Where it has a check code, type that too: it tells whether this is "
            "the right partner and form.",
            couple.partner(side).label, domain::word(side)));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const filled = add_text_field(&dialog, fields, tr("Filled in on (year-month-day)"));
    wxTextCtrl* const code = add_text_field(&dialog, fields, tr("Check code, if there is one"));
    wxTextCtrl* const printed = add_text_field(&dialog, fields, tr("The day beside the code"));
    wxCheckBox* const twice = add_check(dialog, tr("Type it twice, and compare"));
    twice->SetValue(app::is_set(workspace.practice(), "paper-twice"));
    wxCheckBox* const unfinished = add_check(dialog, tr("It was broken off"));
    wxCheckBox* const again = add_check(dialog, tr("It is another sheet than one with the same answers"));
    AboutPaper about;
    const bool answered = dialog.ask([&]() -> std::string {
        about = {};
        about.twice = twice->GetValue();
        about.sheet.couple = couple;
        about.sheet.side = side;
        about.sheet.form = form;
        about.sheet.unfinished = unfinished->GetValue();
        about.sheet.again = again->GetValue();
        about.sheet.today = workspace.today();
        const auto day = base::parse_date(words_in(filled));
        if (!day) return tr("Write the day as year-month-day, as in 2026-05-04.");
        if (*day > workspace.today()) return say("{} is still to come.", base::to_text(*day));
        about.sheet.filled = about.sheet.printed = *day;
        if (words_in(code).empty()) return "";
        const auto of = base::parse_date(words_in(printed));
        if (!of) return tr("With a check code there is a day beside it: write it as in 2026-05-04.");
        about.sheet.printed = *of;
        about.sheet.code = words_in(code);
        const forms::CatalogEntry* const entry = workspace.library().forms().find(form);
        app::demand_code(workspace.practice(), workspace.library(),
                         {couple.id, side, app::ref_of(*entry->form.questionnaire), *of}, *about.sheet.code);
        return *of > *day ? tr("The sheet was printed after that day.") : "";
    });
    return answered ? std::optional(about) : std::nullopt;
}

} // namespace rekindle::gui
