// SPDX-License-Identifier: MIT
#include "gui/report_fields.h"

#include "base/translate.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rekindle::gui {
namespace {

using base::tr;

constexpr std::array formats{app::Format::Xlsx, app::Format::Pdf, app::Format::Text, app::Format::Csv};

std::size_t row_of(const wxChoice* choice)
{
    return static_cast<std::size_t>(std::max(choice->GetSelection(), 0));
}

} // namespace

wxChoice* make_format_choice(wxWindow* parent)
{
    auto* const choice = new wxChoice(parent, wxID_ANY);
    for (const app::Format format : formats) choice->Append(shown(app::in_words(format)));
    choice->SetSelection(0);
    return choice;
}

app::Format chosen_format(const wxChoice* choice)
{
    return formats.at(row_of(choice));
}

ReportFields::ReportFields(wxWindow* parent, wxBoxSizer* rows, std::vector<app::InstalledReport> reports,
                           std::function<void()> changed)
    : m_reports(std::move(reports)),
      m_changed(std::move(changed)),
      m_report(new wxChoice(parent, wxID_ANY)),
      m_audience(new wxChoice(parent, wxID_ANY)),
      m_format(make_format_choice(parent))
{
    wxFlexGridSizer* const fields = add_fields(parent, rows);
    for (const app::InstalledReport& each : m_reports) m_report->Append(shown(each.title));
    const auto usual = std::ranges::find(m_reports, "progress", &app::InstalledReport::id);
    m_report->SetSelection(usual == m_reports.end() ? 0 : static_cast<int>(usual - m_reports.begin()));
    render_audiences();
    add_field(fields, tr("Report"), m_report);
    add_field(fields, tr("For"), m_audience);
    add_field(fields, tr("Saved as"), m_format);
    m_first = add_text_field(parent, fields, tr("First day (empty: all)"));
    m_last = add_text_field(parent, fields, tr("Last day (empty: today)"));
    for (wxTextCtrl* const text : {m_first, m_last})
        text->SetMinSize({width_of(parent, 14), text->GetMinSize().y});
    m_report->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        render_audiences();
        m_changed();
    });
    for (wxChoice* const choice : {m_audience, m_format})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_changed(); });
    for (wxTextCtrl* const text : {m_first, m_last})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_changed(); });
}

const app::InstalledReport& ReportFields::report() const
{
    return m_reports.at(row_of(m_report));
}

/// Those it may be made for; the couple, where that is one of them, unless another was chosen before.
void ReportFields::render_audiences()
{
    const wxString before = m_audience->GetStringSelection();
    m_audience->Clear();
    for (const domain::Audience audience : report().audiences)
        m_audience->Append(shown(app::in_words(audience)));
    if (!before.empty() && m_audience->SetStringSelection(before)) return;
    if (!m_audience->SetStringSelection(shown(app::in_words(domain::Audience::CoupleShared))))
        m_audience->SetSelection(0);
}

app::ReportChoice ReportFields::choice() const
{
    app::ReportChoice choice;
    choice.report = report().id;
    choice.audience = report().audiences.at(row_of(m_audience));
    choice.format = chosen_format(m_format);
    choice.first_day = typed(m_first->GetValue());
    choice.last_day = typed(m_last->GetValue());
    return choice;
}

} // namespace rekindle::gui
