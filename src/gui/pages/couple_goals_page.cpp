// SPDX-License-Identifier: MIT
#include "gui/pages/couple_goals_page.h"

#include "app/pages/couple_goals.h"
#include "app/print_homework.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/for_whom.h"
#include "gui/layout.h"
#include "gui/pages/fill_at_once_page.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class CoupleGoalsPage : public Page {
public:
    CoupleGoalsPage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window), m_couple(std::move(couple))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        m_attainment = add_words(this, rows, "");
        m_table = new Table(
            this, tr("Goals"),
            {{tr("Goal"), 34, Table::Column::Holds::Sentences},
             {tr("Whose"), 16},
             {tr("Level"), 44, Table::Column::Holds::Sentences},
             {tr("Steps"), 14}},
            [this](std::size_t row, std::size_t column) { return words(m_goals.goals[row], column); },
            [this](std::size_t) { rate(); });
        m_table->SetMinSize({width_of(this, 28), GetCharHeight() * 6});
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        add_buttons(rows);
        m_whole = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {-1, GetCharHeight() * 8},
                                 wxTE_MULTILINE | wxTE_READONLY);
        name_for_all(m_whole, tr("The chosen goal with levels, steps and ratings"));
        rows->Add(m_whole, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_history = new Table(
            this, tr("Goal attainment over time"), {{tr("Goal attainment over time"), 60}},
            [this](std::size_t row, std::size_t) { return m_goals.history[row]; }, [](std::size_t) {});
        m_history->SetMinSize({width_of(this, 28), GetCharHeight() * 5});
        rows->Add(m_history, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
        m_saved = window.workspace().changed.connect([this] { look(); });
        look();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Homework; }

private:
    void add_buttons(wxBoxSizer* rows)
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        const auto add = [&](const char* words, const std::function<void()>& pressed) {
            wxButton* const button = make_button(this, words, pressed);
            line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
            return button;
        };
        m_new =
            add(tr("New goal …"), [this] { ask(app::new_goal_form(shell().workspace(), m_couple, told())); });
        m_rate = add(tr("Rate …"), [this] { rate(); });
        m_steps = add(tr("Steps …"), [this] {
            if (const auto* const goal = chosen())
                ask(app::goal_steps_form(shell().workspace(), m_couple, goal->id, told()));
        });
        m_words = add(tr("Set right …"), [this] {
            if (const auto* const goal = chosen())
                ask(app::goal_words_form(shell().workspace(), m_couple, goal->id, told()));
        });
        m_print = add(tr("Print …"), [this] { print(); });
        rows->Add(line, wxSizerFlags().Expand());
    }

    static std::string words(const app::ListedGoal& goal, std::size_t column)
    {
        switch (column) {
        case 0:
            return goal.title;
        case 1:
            return goal.owner;
        case 2:
            return goal.level;
        default:
            return goal.steps;
        }
    }

    app::Told told()
    {
        return [&window = shell()](const std::string& words) {
            window.say(words);
            window.workspace().changed();
        };
    }

    void ask(std::shared_ptr<app::FillAtOnce> form)
    {
        shell().show(fill_at_once_page(std::move(form), m_couple, again()));
    }

    void look()
    {
        m_goals = app::couple_goals(shell().workspace(), m_couple);
        m_attainment->say(m_goals.goals.empty() ? std::string(tr("No goals yet. New goal sets the first."))
                                                : m_goals.attainment);
        m_attainment->Show(m_goals.goals.empty() || !m_goals.attainment.empty());
        m_table->show_rows(m_goals.goals.size());
        m_table->Show(!m_goals.goals.empty());
        m_whole->Show(!m_goals.goals.empty());
        m_history->show_rows(m_goals.history.size());
        m_history->Show(!m_goals.history.empty());
        m_new->Enable(!m_goals.only_looked_at);
        if (!m_goals.goals.empty()) m_table->choose(0);
        render_chosen();
        Layout();
        FitInside();
    }

    const app::ListedGoal* chosen() const
    {
        const auto row = m_table->chosen();
        return row && *row < m_goals.goals.size() ? &m_goals.goals[*row] : nullptr;
    }

    void render_chosen()
    {
        const app::ListedGoal* const goal = chosen();
        const bool open = goal && !m_goals.only_looked_at;
        m_rate->Enable(open);
        m_steps->Enable(open && goal->has_steps);
        m_words->Enable(open);
        m_print->Enable(open);
        m_whole->ChangeValue(goal ? sentence(goal->whole) : wxString());
    }

    void rate()
    {
        const auto* const goal = chosen();
        if (goal && m_rate->IsEnabled())
            ask(app::rate_goal_form(shell().workspace(), m_couple, goal->id, told()));
    }

    void print()
    {
        const auto* const goal = chosen();
        const auto audience = goal ? ask_for_whom(this, m_couple) : std::nullopt;
        if (!audience) return;
        const auto target = shell().prompts().choose_new_file(tr("Write the goal to a new file"), "goal.pdf",
                                                              tr("PDF|*.pdf|Page|*.html"));
        if (!target) return;
        app::Workspace& workspace = shell().workspace();
        app::print_goal(workspace.practice(), m_couple, goal->id, *audience, workspace.today(), *target);
        shell().say(tr("Written. It is not encrypted."));
    }

    domain::Couple m_couple;
    app::CoupleGoals m_goals;
    base::Subscription m_saved;
    Paragraph* m_attainment;
    Table *m_table, *m_history;
    wxTextCtrl* m_whole;
    wxButton *m_new = nullptr, *m_rate = nullptr, *m_steps = nullptr, *m_words = nullptr, *m_print = nullptr;
};

} // namespace

Page* make_couple_goals_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleGoalsPage(parent, shell, couple);
}

} // namespace rekindle::gui
