// SPDX-License-Identifier: MIT
#include "gui/dialogs/standard_dialog.h"

#include "app/pages/next_step.h"
#include "base/error.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/paragraph.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace rekindle::gui {
namespace {

using base::tr;

std::string trouble_of(const std::function<std::string()>& check)
{
    try {
        return check();
    } catch (const base::Error& error) {
        return app::told_here(error);
    }
}

} // namespace

StandardDialog::StandardDialog(wxWindow* parent, const std::string& title, const std::string& action)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, shown(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_action(action),
      m_rows(new wxBoxSizer(wxVERTICAL))
{
}

bool StandardDialog::ask(const std::function<std::string()>& check)
{
    m_check = check;
    m_trouble = add_trouble(this, m_rows);
    add_buttons();
    return ShowModal() == wxID_OK;
}

void StandardDialog::tell()
{
    add_buttons();
    ShowModal();
}

void StandardDialog::add_buttons()
{
    auto* const buttons = new wxStdDialogButtonSizer;
    if (!m_action.empty()) {
        auto* const act = new wxButton(this, wxID_OK, label(m_action));
        name_for_all(act, m_action);
        act->SetDefault();
        buttons->AddButton(act);
        Bind(
            wxEVT_BUTTON,
            [this](wxCommandEvent&) {
                const std::string trouble = trouble_of(m_check);
                if (trouble.empty()) return EndModal(wxID_OK);
                show_trouble(m_trouble, trouble);
                Fit();
            },
            wxID_OK);
    }
    const std::string words = m_action.empty() ? tr("Close") : tr("Cancel");
    auto* const cancel = new wxButton(this, wxID_CANCEL, label(words));
    name_for_all(cancel, words);
    buttons->AddButton(cancel);
    buttons->Realize();
    m_rows->Add(buttons, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
    auto* const around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_rows, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    SetSizerAndFit(around);
    CentreOnParent();
}

} // namespace rekindle::gui
