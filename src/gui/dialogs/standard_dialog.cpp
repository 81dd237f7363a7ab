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
#include <wx/display.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

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

/// What was made within the dialog moves into a part of it that scrolls.
void StandardDialog::put_content_together()
{
    const wxWindowList made = GetChildren();
    m_content = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxTAB_TRAVERSAL | wxVSCROLL | wxHSCROLL);
    m_content->SetScrollRate(FromDIP(12), FromDIP(12));
    for (wxWindow* const each : made) {
        if (each != m_content && !each->IsTopLevel()) each->Reparent(m_content);
    }
    m_content->SetSizer(m_rows);
}

void StandardDialog::fit()
{
    if (m_content == nullptr) return;
    const wxRect screen = wxDisplay(this).GetClientArea();
    const wxSize frame(FromDIP(12), FromDIP(40)); // that the window manager draws around it
    const int bar = std::max(wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this), 0);
    m_content->SetMinSize({0, 0});
    const wxSize around = GetSizer()->CalcMin();
    const wxSize most(std::max(screen.width - frame.x, around.x), screen.height - frame.y - around.y);
    // Words are broken where there is room for them, and come to more lines then.
    for (int pass = 0; pass < 3; ++pass) {
        forget_sizes(m_content);
        wxSize wanted = m_rows->CalcMin();
        wanted.IncTo({m_content->GetMinSize().x, 0});
        if (wanted.y > most.y) wanted.x += bar;
        if (wanted.x > most.x) wanted.y += bar;
        wanted.DecTo(most);
        m_content->SetMinSize(wanted);
        wxSize whole = GetSizer()->CalcMin();
        if (IsShown()) whole.IncTo(GetClientSize());
        SetMinClientSize(whole);
        SetClientSize(whole);
        Layout();
        m_content->SendSizeEvent();
        m_content->FitInside();
    }
    const wxRect here = GetScreenRect();
    const wxPoint within(
        std::max(std::min(here.x, screen.x + screen.width - here.width - frame.x), screen.x),
        std::max(std::min(here.y, screen.y + screen.height - here.height - frame.y), screen.y));
    if (IsShown() && within != here.GetPosition()) Move(within);
}

void StandardDialog::add_buttons()
{
    put_content_together();
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
                fit();
                m_content->Scroll(0, m_content->GetVirtualSize().y); // it is the last of it
            },
            wxID_OK);
    }
    const std::string words = m_action.empty() ? tr("Close") : tr("Cancel");
    auto* const cancel = new wxButton(this, wxID_CANCEL, label(words));
    name_for_all(cancel, words);
    buttons->AddButton(cancel);
    buttons->Realize();
    if (wxWindow* const act = FindWindow(wxID_OK)) act->MoveBeforeInTabOrder(cancel); // wherever it stands
    auto* const around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_content, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    around->Add(buttons, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
    SetSizer(around);
    fit();
    CentreOnParent();
}

} // namespace rekindle::gui
