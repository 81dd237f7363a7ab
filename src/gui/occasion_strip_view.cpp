// SPDX-License-Identifier: MIT
#include "gui/occasion_strip_view.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/text.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

/// Light enough for black letters in every look; told apart by people who see few colours, too.
wxColour colour_of(app::ShownOccasion::Stands stands)
{
    using Stands = app::ShownOccasion::Stands;
    switch (stands) {
    case Stands::Done:
        return {120, 190, 240};
    case Stands::Partly:
        return {200, 225, 245};
    case Stands::NotDone:
        return {250, 200, 110};
    case Stands::LeftOut:
        return {205, 205, 205};
    case Stands::Open:
        break;
    }
    return {255, 255, 255};
}

} // namespace

/// Only one of a strip is on the way of the Tab key.
class OccasionStripView::Mark : public wxButton {
public:
    Mark(wxWindow* parent, const std::string& mark)
        : wxButton(parent, wxID_ANY, label(mark), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT)
    {
    }
    bool AcceptsFocusFromKeyboard() const override
    {
        return m_by_tab && wxButton::AcceptsFocusFromKeyboard();
    }
    void let_tab_come(bool comes) { m_by_tab = comes; }

private:
    bool m_by_tab = false;
};

OccasionStripView::OccasionStripView(wxWindow* parent, std::function<void(base::Date)> opened)
    : wxPanel(parent), m_opened(std::move(opened)), m_whose(new wxStaticText(this, wxID_ANY, ""))
{
    m_line = new wxBoxSizer(wxHORIZONTAL);
    m_line->Add(m_whose, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(8)));
    SetSizer(m_line);
    Bind(wxEVT_CHAR_HOOK, &OccasionStripView::on_key, this);
}

void OccasionStripView::show(const std::string& whose, const std::vector<app::ShownOccasion>& occasions)
{
    for (Mark* const each : m_marks) {
        each->Hide();
        m_line->Detach(each);
        wxTheApp->ScheduleForDestruction(each); // it may be what was pressed
    }
    m_marks.clear();
    m_whose->SetLabelText(shown(whose));
    name_for_all(this, base::say("Occasions of {}", whose));
    for (const app::ShownOccasion& each : occasions) {
        auto* const mark = new Mark(this, each.mark);
        mark->SetBackgroundColour(colour_of(each.stands));
        mark->SetForegroundColour(*wxBLACK);
        mark->SetToolTip(shown(each.words));
        name_for_all(mark, base::say("{}, {}", whose, each.words));
        mark->Bind(wxEVT_BUTTON,
                   [this, day = each.day](wxCommandEvent&) { CallAfter([this, day] { m_opened(day); }); });
        m_line->Add(mark, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(2)));
        m_marks.push_back(mark);
    }
    m_here = m_marks.empty() ? 0 : m_marks.size() - 1;
    if (!m_marks.empty()) m_marks[m_here]->let_tab_come(true);
    InvalidateBestSize();
    Layout();
}

void OccasionStripView::on_key(wxKeyEvent& event)
{
    const auto found = std::ranges::find(m_marks, static_cast<wxWindow*>(FindFocus()),
                                         [](Mark* each) { return static_cast<wxWindow*>(each); });
    if (found == m_marks.end() || event.HasAnyModifiers()) return event.Skip();
    const auto at = static_cast<std::size_t>(found - m_marks.begin());
    switch (event.GetKeyCode()) {
    case WXK_LEFT:
        return go_to(at == 0 ? 0 : at - 1);
    case WXK_RIGHT:
        return go_to(std::min(at + 1, m_marks.size() - 1));
    case WXK_HOME:
        return go_to(0);
    case WXK_END:
        return go_to(m_marks.size() - 1);
    default:
        event.Skip();
    }
}

void OccasionStripView::go_to(std::size_t mark)
{
    m_marks[m_here]->let_tab_come(false);
    m_here = mark;
    m_marks[m_here]->let_tab_come(true);
    m_marks[m_here]->SetFocus();
}

} // namespace rekindle::gui
