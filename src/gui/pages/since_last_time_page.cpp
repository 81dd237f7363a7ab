// SPDX-License-Identifier: MIT
#include "gui/pages/since_last_time_page.h"

#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/before_session_page.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class SinceLastTimePage : public Page {
public:
    SinceLastTimePage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window), m_couple(std::move(couple)), m_rows(new wxBoxSizer(wxVERTICAL))
    {
        m_warning =
            add_words(this, m_rows,
                      tr("What is new since last time is for you alone: it holds answers about safety, and "
                         "what one partner told only you. Read it while nobody else sees the screen."));
        m_open = add_button(tr("Read it now, alone"), [this] { open(); });
        m_close = add_button(tr("Put it away"), [this] { put_away(); });
        SetSizer(m_rows);
        show_state();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Sessions; }

private:
    wxButton* add_button(const std::string& words, const std::function<void()>& pressed)
    {
        wxButton* const button = make_button(this, words, pressed);
        m_rows->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
        return button;
    }

    void show_state()
    {
        m_warning->Show(m_report == nullptr);
        m_open->Show(m_report == nullptr);
        m_close->Show(m_report != nullptr);
        Layout();
        FitInside();
    }

    /// Nothing of it is read before.
    void open()
    {
        m_report = make_before_session_page(this, shell(), m_couple);
        m_rows->Add(m_report, wxSizerFlags(1).Expand());
        show_state();
        m_close->SetFocus();
    }

    void put_away()
    {
        m_report->Destroy();
        m_report = nullptr;
        show_state();
        m_open->SetFocus();
    }

    domain::Couple m_couple;
    wxBoxSizer* m_rows;
    Paragraph* m_warning;
    wxButton *m_open, *m_close;
    Page* m_report = nullptr;
};

} // namespace

Page* make_since_last_time_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new SinceLastTimePage(parent, shell, couple);
}

} // namespace rekindle::gui
