// SPDX-License-Identifier: MIT
#include "gui/pages/fill_at_once_panel.h"

#include "base/translate.h"
#include "gui/dialogs/ask_reason.h"
#include "gui/layout.h"
#include "gui/page.h"
#include "gui/pages/fill_form_panel.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {

using base::tr;

FillAtOncePanel::FillAtOncePanel(wxWindow* parent, Shell& shell, app::FillAtOnce& form,
                                 std::function<void()> over)
    : wxPanel(parent), m_shell(shell), m_form(form), m_over(std::move(over))
{
    m_rows = new wxBoxSizer(wxVERTICAL);
    m_line = new wxBoxSizer(wxHORIZONTAL);
    m_said = new Paragraph(this, "");
    m_line->Add(m_said, wxSizerFlags(1).CenterVertical().Border(wxALL, FromDIP(6)));
    m_throw = make_button(this, tr("Throw the draft away …"), [this] { throw_away(); });
    m_line->Add(m_throw, wxSizerFlags().Border(wxALL, FromDIP(4)));
    m_alone =
        make_button(this, tr("For you alone …"), [this] { m_shell.prompts().tell(m_form.for_you_alone()); });
    m_line->Add(m_alone, wxSizerFlags().Border(wxALL, FromDIP(4)));
    m_rows->Add(m_line, wxSizerFlags().Expand());
    SetSizer(m_rows);
    add_form();
    m_form.ask_reason = [this](const std::string& sentence) {
        return gui::ask_reason(this, tr("Change what is completed"), sentence, tr("Change it"));
    };
    m_changed = m_form.draft_changed.connect([this] { show_draft(); });
    show_draft();
}

void FillAtOncePanel::begin()
{
    m_panel->begin();
}

void FillAtOncePanel::add_form()
{
    m_panel = new FillFormPanel(this, m_form.form(), "", m_over);
    m_rows->Add(m_panel, wxSizerFlags(1).Expand());
}

void FillAtOncePanel::show_draft()
{
    m_said->say(m_form.draft_said());
    if (m_form.form().has_trouble())
        m_shell.say(m_form.form().saved_words()); // its own place may be out of sight
    const bool any = !m_form.draft_said().empty(), alone = !m_form.for_you_alone().empty();
    if (any == m_throw->IsShown() && alone == m_alone->IsShown()) return;
    m_said->Show(any);
    m_throw->Show(any);
    m_alone->Show(alone);
    Layout();
}

void FillAtOncePanel::throw_away()
{
    if (!m_shell.prompts().confirm(tr("What you began here goes for good, and the form is empty again."),
                                   tr("Throw it away")))
        return;
    change_form([this] { m_form.throw_away(); });
}

void FillAtOncePanel::undo()
{
    m_form.keep(); // what is being typed is the newest change
    if (!m_form.can_undo()) return m_shell.say(tr("There is nothing to take back."));
    change_form([this] { m_form.undo(); });
    m_shell.say(tr("The newest change was taken back."));
}

/// Another form is shown after it.
void FillAtOncePanel::change_form(const std::function<void()>& change)
{
    m_panel->Hide();
    m_rows->Detach(m_panel);
    wxTheApp->ScheduleForDestruction(m_panel);
    change();
    add_form();
    Layout();
    begin();
}

} // namespace rekindle::gui
