// SPDX-License-Identifier: MIT
#include "gui/pages/couple_sessions_page.h"

#include "app/pages/couple_sessions.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/pages/fill_at_once_page.h"
#include "gui/pages/run_session_page.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class CoupleSessionsPage : public Page {
public:
    CoupleSessionsPage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window), m_couple(std::move(couple))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        m_nothing = add_words(this, rows, tr("No sessions yet. Add a session adds the first."));
        m_table = new Table(
            this, tr("Sessions"),
            {{tr("Number"), 9},
             {tr("Day"), 12},
             {tr("Who"), 22},
             {tr("Homework"), 60, Table::Column::Holds::Sentences}},
            [this](std::size_t row, std::size_t column) { return words(m_sessions.sessions[row], column); },
            [this](std::size_t) { open(); });
        m_table->SetMinSize({width_of(this, 28), GetCharHeight() * 7});
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        const auto add = [&](const char* name, const std::function<void()>& pressed) {
            wxButton* const button = make_button(this, name, pressed);
            line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
            return button;
        };
        m_add = add(tr("Add a session …"), [this] { add_session(); });
        m_run = add(tr("Run this session"), [this] { open(); });
        m_right = add(tr("Set right …"), [this] { set_right(); });
        rows->Add(line, wxSizerFlags().Expand());
        m_whole = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {-1, GetCharHeight() * 7},
                                 wxTE_MULTILINE | wxTE_READONLY);
        name_for_all(m_whole, tr("The chosen session with its notes"));
        rows->Add(m_whole, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
        m_saved = window.workspace().changed.connect([this] { look(); });
        look();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Sessions; }

private:
    static std::string words(const app::ListedSession& row, std::size_t column)
    {
        switch (column) {
        case 0:
            return std::to_string(row.session.number);
        case 1:
            return base::to_text(row.session.day);
        case 2:
            return row.who;
        default:
            return base::joined(base::split(row.happened, '\n'), "; ");
        }
    }

    void look()
    {
        m_sessions = app::couple_sessions(shell().workspace(), m_couple);
        const bool any = !m_sessions.sessions.empty();
        m_nothing->Show(!any);
        m_table->Show(any);
        m_whole->Show(any);
        m_table->show_rows(m_sessions.sessions.size());
        m_add->Enable(!m_sessions.only_looked_at);
        if (any) m_table->choose(0);
        render_chosen();
        Layout();
        FitInside();
    }

    const app::ListedSession* chosen() const
    {
        const auto row = m_table->chosen();
        return row && *row < m_sessions.sessions.size() ? &m_sessions.sessions[*row] : nullptr;
    }

    void render_chosen()
    {
        const app::ListedSession* const row = chosen();
        m_run->Enable(row && !m_sessions.only_looked_at);
        m_right->Enable(row && !m_sessions.only_looked_at);
        m_whole->ChangeValue(row ? sentence(row->happened + "\n\n" + row->notes) : wxString());
    }

    void open()
    {
        const auto* const row = chosen();
        if (row && m_run->IsEnabled()) shell().show(run_session_page(m_couple, row->session));
    }

    void add_session()
    {
        std::shared_ptr<app::FillAtOnce> form =
            app::new_session_form(shell().workspace(), m_couple,
                                  [&window = shell()](const domain::Session&, const std::string& told) {
                                      window.say(told);
                                      window.workspace().changed();
                                  });
        shell().show(fill_at_once_page(std::move(form), m_couple, again()));
    }

    void set_right()
    {
        const auto* const row = chosen();
        if (row == nullptr) return;
        std::shared_ptr<app::FillAtOnce> form = app::session_right_form(
            shell().workspace(), m_couple, row->session, [&window = shell()](const std::string& told) {
                window.say(told);
                window.workspace().changed();
            });
        shell().show(fill_at_once_page(std::move(form), m_couple, again()));
    }

    domain::Couple m_couple;
    app::CoupleSessions m_sessions;
    base::Subscription m_saved;
    Paragraph* m_nothing;
    Table* m_table;
    wxButton *m_add = nullptr, *m_run = nullptr, *m_right = nullptr;
    wxTextCtrl* m_whole;
};

} // namespace

Page* make_couple_sessions_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleSessionsPage(parent, shell, couple);
}

} // namespace rekindle::gui
