// SPDX-License-Identifier: MIT
#include "gui/pages/couples_page.h"

#include "app/pages/couple_list.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/edit_tags.h"
#include "gui/layout.h"
#include "gui/pages/couple_page.h"
#include "gui/paragraph.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::tr;
using domain::CoupleStatus;

constexpr std::array statuses{CoupleStatus::Active, CoupleStatus::Paused, CoupleStatus::Closed,
                              CoupleStatus::Separated};

std::vector<Table::Column> columns()
{
    std::vector<Table::Column> all;
    for (const app::CoupleColumn& column : app::couple_columns())
        all.push_back({tr(column.title), column.width});
    return all;
}

class CouplesPage : public Page {
public:
    CouplesPage(wxWindow* parent, Shell& window) : Page(parent, window), m_couples(window.workspace())
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("Couples"));
        add_filters(rows);
        m_table = new Table(
            this, tr("Couples"), columns(),
            [this](std::size_t row, std::size_t column) { return m_couples.words(row, column); },
            [this](std::size_t row) { open(row); });
        m_table->SetMinSize({-1, GetCharHeight() * 5});
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_summary = add_words(this, rows, "");
        m_change = make_button(this, tr("Change the tags …"), [this] { change_tags(); });
        rows->Add(m_change, wxSizerFlags().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        m_listening = m_couples.changed.connect([this] { render(); });
        m_saved = window.workspace().changed.connect([this] { m_couples.refresh(); });
        render();
        m_reading.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { read_on(); });
        m_reading.StartOnce(1);
    }

    std::string title() const override { return tr("Couples"); }
    app::Guide guide() const override { return app::Guide::Couples; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_search->SetFocus(); }
    bool can(app::Command command) const override
    {
        return command == app::Command::FindCouple ||
               (command == app::Command::EditTags && m_table->chosen().has_value());
    }
    void run(app::Command command) override
    {
        if (command == app::Command::EditTags) return change_tags();
        m_search->SetFocus();
        m_search->SelectAll();
    }

private:
    void add_filters(wxBoxSizer* rows)
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        const auto add = [&](const std::string& words, wxWindow* control) {
            auto* const name = new wxStaticText(this, wxID_ANY, shown(words));
            name->MoveBeforeInTabOrder(control);
            name_for_all(control, words);
            line->Add(name, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(6)));
            line->Add(control, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(18)));
        };
        m_search = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
        m_search->SetMinSize({FromDIP(240), GetCharHeight() * 3 / 2});
        m_search->Bind(wxEVT_TEXT,
                       [this](wxCommandEvent&) { m_couples.search(typed(m_search->GetValue())); });
        m_search->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { go_to_list(); });
        m_search->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_DOWN)
                go_to_list();
            else
                event.Skip();
        });
        add(tr("Search codes, names and tags"), m_search);
        m_status = new wxChoice(this, wxID_ANY);
        m_status->Append(shown(tr("all")));
        for (const CoupleStatus status : statuses) m_status->Append(shown(app::in_words(status)));
        m_status->SetSelection(0);
        m_status->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
            const int chosen = event.GetSelection();
            m_couples.only(chosen == 0 ? std::optional<CoupleStatus>()
                                       : statuses.at(static_cast<std::size_t>(chosen - 1)));
        });
        add(tr("Status"), m_status);
        m_tag = new wxChoice(this, wxID_ANY);
        m_tag->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
            const int chosen = event.GetSelection();
            m_couples.only_tagged(chosen <= 0 ? std::optional<std::size_t>()
                                              : static_cast<std::size_t>(chosen - 1));
        });
        add(tr("Tag"), m_tag);
        rows->Add(line, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    }

    void render()
    {
        m_table->show_rows(m_couples.count());
        m_summary->say(m_couples.summary());
        render_tags();
        render_chosen();
    }

    /// The rows that are there stay where they are; the others come behind them.
    void read_on()
    {
        const auto chosen = m_table->chosen();
        if (m_couples.read_on()) return static_cast<void>(m_reading.StartOnce(1));
        if (chosen && *chosen < m_couples.count()) m_table->choose(*chosen);
        render_chosen();
    }

    void render_tags()
    {
        wxArrayString choices;
        choices.push_back(shown(tr("all")));
        for (const std::string& tag : m_couples.tags()) choices.push_back(shown(tag));
        if (choices != m_tag->GetStrings()) m_tag->Set(choices);
        const auto chosen = m_couples.chosen_tag();
        m_tag->SetSelection(chosen ? static_cast<int>(*chosen) + 1 : 0);
    }

    void render_chosen() { m_change->Enable(m_table->chosen().has_value()); }

    /// Of the couple that is chosen, which is chosen afterwards, too, where it is still in the list.
    void change_tags()
    {
        const auto row = m_table->chosen();
        if (!row) return;
        const domain::Couple couple = m_couples.couple(*row);
        edit_tags(this, shell().workspace(), couple);
        for (std::size_t i = 0; i < m_couples.count(); ++i) {
            if (m_couples.couple(i).id == couple.id) m_table->choose(i);
        }
        render_chosen();
    }

    void go_to_list()
    {
        if (m_couples.count() == 0) return;
        m_table->SetFocus();
        m_table->choose(0);
    }

    void open(std::size_t row) { shell().show(couple_page(m_couples.couple(row).id)); }

    app::CoupleList m_couples;
    base::Subscription m_listening, m_saved;
    wxTextCtrl* m_search;
    wxChoice *m_status, *m_tag;
    wxButton* m_change;
    Table* m_table;
    Paragraph* m_summary;
    wxTimer m_reading; ///< of what is not in the window yet
};

} // namespace

MakePage couples_page()
{
    return [](wxWindow* parent, Shell& shell) -> Page* { return new CouplesPage(parent, shell); };
}

} // namespace rekindle::gui
