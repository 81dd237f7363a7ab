// SPDX-License-Identifier: MIT
#include "gui/pages/charts_panel.h"

#include "base/translate.h"
#include "gui/layout.h"
#include "gui/picture.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

// Of a chart, in 96ths of an inch: what it needs for its words, and what is still looked over.
constexpr double least_width = 460, most_width = 1000;
constexpr double least_of_text = 0.5; ///< a chart's texts, of those of the window

} // namespace

ChartsPanel::ChartsPanel(Page* page, Shell& shell, app::CoupleCharts charts)
    : wxPanel(page), m_shell(shell), m_charts(std::move(charts))
{
    auto* const rows = new wxBoxSizer(wxVERTICAL);
    SetSizer(rows);
    m_buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    if (!has_any()) {
        add_words(
            this, rows,
            tr("There is no chart yet. A line needs two days with a value, such as two check-ins of one "
               "partner; bars need a form that both have filled."));
        rows->Add(m_buttons, wxSizerFlags().Expand());
        return;
    }
    wxFlexGridSizer* const fields = add_fields(this, rows);
    fields->AddGrowableCol(1);
    rows->GetItem(fields)->SetFlag(wxALL | wxEXPAND);
    m_choice = new wxChoice(this, wxID_ANY);
    for (const app::CoupleCharts::OneChart& chart : m_charts.charts()) m_choice->Append(shown(chart.title));
    m_choice->SetSelection(0);
    m_choice->SetMinSize({width_of(this, 20), -1}); // a long title must not make the page wider
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { render(); });
    add_field(fields, tr("Chart"), m_choice);
    m_picture = new Picture(this);
    rows->Add(m_picture, wxSizerFlags().Border(wxALL, FromDIP(6)));
    rows->Add(m_buttons, wxSizerFlags().Expand());
    if (m_charts.audience() == domain::Audience::Counselor) { // the joint room writes and notes nothing
        add_button(tr("Save the chart …"), [this] { save(); });
        add_button(tr("Copy the chart"), [this] { copy(); });
    }
    page->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        paint();
    });
    render();
    if (m_charts.has_rest()) Bind(wxEVT_PAINT, &ChartsPanel::on_first_paint, this);
}

/// What takes as long again is read once the first chart can be looked at.
void ChartsPanel::on_first_paint(wxPaintEvent& event)
{
    event.Skip();
    Unbind(wxEVT_PAINT, &ChartsPanel::on_first_paint, this);
    CallAfter([this] {
        m_charts.read_rest(m_shell.workspace());
        for (std::size_t i = m_choice->GetCount(); i < m_charts.charts().size(); ++i)
            m_choice->Append(shown(m_charts.charts()[i].title));
    });
}

wxButton* ChartsPanel::add_button(const std::string& words, const std::function<void()>& pressed)
{
    m_last_button = make_button(this, words, pressed);
    m_buttons->Add(m_last_button, wxSizerFlags().Border(wxALL, FromDIP(6)));
    return m_last_button;
}

void ChartsPanel::begin()
{
    if (wxWindow* const first = m_choice != nullptr ? static_cast<wxWindow*>(m_choice) : m_last_button)
        first->SetFocus();
}

std::size_t ChartsPanel::chosen() const
{
    return static_cast<std::size_t>(std::max(m_choice->GetSelection(), 0));
}

void ChartsPanel::render()
{
    const app::CoupleCharts::OneChart& chart = m_charts.charts()[chosen()];
    if (m_numbers != nullptr) m_numbers->Destroy();
    std::vector<Table::Column> columns;
    for (const std::string& head : chart.numbers.heads) columns.push_back({head, 16});
    m_numbers = new Table(
        this, tr("The numbers of this chart"), columns,
        [this, at = chosen()](std::size_t row, std::size_t column) {
            return m_charts.charts()[at].numbers.rows[row][column];
        },
        [](std::size_t) {});
    m_numbers->show_rows(chart.numbers.rows.size());
    m_numbers->SetMinSize({width_of(this, 28), GetCharHeight() * 6});
    GetSizer()->Add(m_numbers, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    m_painted_for = 0;
    paint();
}

/// As wide as there is room, within what can be read.
void ChartsPanel::paint()
{
    // Of the page with its bar, whether that is there or not: else the picture would decide over its own
    // room.
    const int bar = wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    const int room = GetParent()->GetSize().x - std::max(bar, 0) - FromDIP(18);
    if (room <= 0 || room == m_painted_for) return;
    m_painted_for = room;
    const app::CoupleCharts::OneChart& chart = m_charts.charts()[chosen()];
    const double text = text_scale(this);
    const double width = std::clamp(room / text, least_width, most_width);
    const double scale = std::clamp(room / width, least_of_text * text, text);
    m_picture->show([&](double at) { return m_charts.png(chosen(), at, static_cast<int>(width)); }, scale,
                    chart.title, say("{} Its numbers stand in the table below.", chart.words));
    Layout();
    GetParent()->Layout();
    static_cast<Page*>(GetParent())->FitInside();
}

void ChartsPanel::save()
{
    const auto target = m_shell.prompts().choose_new_file(tr("Save the chart to a new file"),
                                                          m_charts.couple().code + "-chart.png",
                                                          tr("PNG and SVG files|*.png;*.svg"));
    if (!target) return;
    m_charts.save(m_shell.workspace(), chosen(), *target);
    m_shell.say(tr("Written. It is not encrypted."));
    m_shell.workspace().changed();
}

void ChartsPanel::copy()
{
    if (copy_picture(m_charts.picture_to_copy(m_shell.workspace(), chosen())))
        m_shell.say(tr("Copied. It leaves the clipboard after 10 seconds."));
}

} // namespace rekindle::gui
