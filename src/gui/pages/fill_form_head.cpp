// SPDX-License-Identifier: MIT
#include "gui/pages/fill_form_head.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/paragraph.h"
#include "gui/text.h"

#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace rekindle::gui {
namespace {

using base::tr;

wxColour colour_of(app::WhoAnswers::Tint tint)
{
    using Tint = app::WhoAnswers::Tint;
    switch (tint) {
    case Tint::PartnerA:
        return {31, 120, 180};
    case Tint::PartnerB:
        return {217, 95, 2};
    case Tint::Paper:
        return {118, 118, 118};
    case Tint::Counselor:
        break;
    }
    return {27, 140, 100};
}

/// To look at: the keyboard has nothing to do there.
class ColourStrip : public wxWindow {
public:
    using wxWindow::wxWindow;
    bool AcceptsFocus() const override { return false; }
};

void set_text(wxStaticText* text, const std::string& words)
{
    if (typed(text->GetLabelText()) != words) text->SetLabelText(shown(words));
}

} // namespace

FillFormHead::FillFormHead(wxWindow* parent, wxBoxSizer* rows, const app::FillForm& form) : m_form(form)
{
    const app::WhoAnswers who = m_form.who();
    auto* const tint = new ColourStrip(parent, wxID_ANY, wxDefaultPosition, {-1, parent->FromDIP(10)});
    tint->SetBackgroundColour(colour_of(who.tint));
    rows->Add(tint, wxSizerFlags().Expand());
    Paragraph* const words = add_words(parent, rows, who.words);
    words->set_font(words->GetFont().Bold());
    add_heading(parent, rows, m_form.title());
    auto* const line = new wxBoxSizer(wxHORIZONTAL);
    m_gauge =
        new wxGauge(parent, wxID_ANY, 100, wxDefaultPosition, {width_of(parent, 30), parent->FromDIP(8)});
    name_for_all(m_gauge, tr("How far the form is filled"));
    m_progress = new wxStaticText(parent, wxID_ANY, "");
    line->Add(m_gauge, wxSizerFlags().CenterVertical().Border(wxALL, parent->FromDIP(6)));
    line->Add(m_progress, wxSizerFlags().CenterVertical().Border(wxALL, parent->FromDIP(6)));
    rows->Add(line);
    m_page_title = add_heading(parent, rows, "");
}

wxWindow* FillFormHead::last() const
{
    return m_page_title;
}

void FillFormHead::render()
{
    m_gauge->SetValue(m_form.asked() == 0 ? 0 : 100 * m_form.answered() / m_form.asked());
    set_text(m_progress, m_form.progress());
    m_page_title->say(m_form.page_title());
}

} // namespace rekindle::gui
