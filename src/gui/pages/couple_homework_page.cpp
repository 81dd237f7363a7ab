// SPDX-License-Identifier: MIT
#include "gui/pages/couple_homework_page.h"

#include "app/pages/couple_homework.h"
#include "app/pages/rest_form.h"
#include "app/pages/review_form.h"
#include "app/print_homework.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/for_whom.h"
#include "gui/layout.h"
#include "gui/occasion_strip_view.h"
#include "gui/pages/assign_homework_page.h"
#include "gui/pages/fill_at_once_page.h"
#include "gui/pages/homework_log_page.h"
#include "gui/pages/review_homework_page.h"
#include "gui/pages/yes_list_page.h"
#include "gui/table.h"
#include "gui/text.h"
#include "report/blocks/words.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class CoupleHomeworkPage : public Page {
public:
    CoupleHomeworkPage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window), m_couple(std::move(couple))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_which = new wxChoice(this, wxID_ANY);
        for (const char* const which : {tr("Active"), tr("Past")}) m_which->Append(shown(which));
        m_which->SetSelection(0);
        m_which->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { render(); });
        add_field(fields, tr("Which homework"), m_which);
        m_nothing = add_words(this, rows, "");
        m_table = new Table(
            this, tr("Homework"),
            {{tr("Kind"), 17},
             {tr("Homework"), 25, Table::Column::Holds::Sentences},
             {tr("Marks of A"), 13},
             {tr("Marks of B"), 13},
             {tr("State"), 44}},
            [this](std::size_t row, std::size_t column) { return words(*m_rows[row], column); },
            [this](std::size_t) { log(); });
        m_table->SetMinSize({width_of(this, 28), GetCharHeight() * 7});
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        for (const domain::Side side : domain::both_sides) {
            auto* const strip = new OccasionStripView(this, [this, side](base::Date day) {
                log_at({side, day});
            });
            m_strips[side] = strip;
            rows->Add(strip, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(6)));
        }
        m_legend = add_words(this, rows, app::legend_of_marks());
        add_buttons(rows);
        m_story = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {-1, GetCharHeight() * 8},
                                 wxTE_MULTILINE | wxTE_READONLY);
        name_for_all(m_story, tr("The story of the chosen homework"));
        rows->Add(m_story, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
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
        m_assign = add(tr("Assign …"), [this] { shell().show(assign_homework_page(m_couple, again())); });
        add(tr("Mutual-yes list …"), [this] { shell().show(yes_list_page(m_couple, again())); });
        m_log = add(tr("Log"), [this] { log(); });
        m_review = add(tr("Review"), [this] { review(); });
        m_right = add(tr("Set the review right …"), [this] { set_review_right(); });
        m_rest = add(tr("Let it rest …"), [this] { rest(); });
        m_take_up = add(tr("Take it up again …"), [this] { rest(); });
        m_print = add(tr("Print …"), [this] { print(); });
        m_whole = add(tr("The whole story, for you alone …"), [this] {
            if (const auto* const row = chosen()) shell().prompts().tell(row->whole_story);
        });
        rows->Add(line, wxSizerFlags().Expand());
    }

    void look()
    {
        m_homework = app::couple_homework(shell().workspace(), m_couple);
        render();
    }

    static std::string words(const app::ListedHomework& row, std::size_t column)
    {
        const auto marks = [&](domain::Side side) {
            const auto found = row.marks.find(side);
            return found == row.marks.end() ? std::string(tr("takes no part")) : found->second;
        };
        switch (column) {
        case 0:
            return row.kind;
        case 1:
            return row.title;
        case 2:
            return marks(domain::Side::A);
        case 3:
            return marks(domain::Side::B);
        default:
            return row.state;
        }
    }

    void render()
    {
        const bool active = m_which->GetSelection() == 0;
        m_rows.clear();
        for (const app::ListedHomework& row : m_homework.rows) {
            if (row.is_active == active) m_rows.push_back(&row);
        }
        m_table->show_rows(m_rows.size());
        m_table->Show(!m_rows.empty());
        m_story->Show(!m_rows.empty());
        m_nothing->say(why_nothing(active));
        m_nothing->Show(m_rows.empty() || !m_homework.has_session);
        m_assign->Enable(!m_homework.only_looked_at && m_homework.has_session);
        if (!m_rows.empty()) m_table->choose(0);
        render_chosen();
        Layout();
        FitInside();
    }

    std::string why_nothing(bool active) const
    {
        if (!m_homework.has_session)
            return tr("Homework is agreed on in a session: add the first one under Sessions.");
        return active ? tr("No homework is active. Assign agrees on some.") : tr("No homework has ended.");
    }

    const app::ListedHomework* chosen() const
    {
        const auto row = m_table->chosen();
        return row && *row < m_rows.size() ? m_rows[*row] : nullptr;
    }

    void render_chosen()
    {
        const app::ListedHomework* const row = chosen();
        const bool open = row && !m_homework.only_looked_at;
        m_log->Enable(row != nullptr);
        m_review->Enable(open && row->may_be_reviewed);
        m_right->Enable(open && row->may_set_right);
        m_print->Enable(open && row->is_active);
        const bool may_rest = open && row->is_active && row->may_be_reviewed;
        m_rest->Enable(may_rest && row->may_rest);
        m_take_up->Enable(may_rest && row->rests);
        m_whole->Enable(row && !row->whole_story.empty());
        m_story->ChangeValue(row ? sentence(row->story.empty()
                                                ? tr("What there is to tell of it is for you alone.")
                                                : row->story)
                                 : wxString());
        show_strips(row);
    }

    void show_strips(const app::ListedHomework* row)
    {
        for (const auto& [side, strip] : m_strips) {
            const bool any = row && row->occasions.contains(side) && !row->occasions.at(side).empty();
            strip->Show(any);
            if (any) strip->show(report::partner_name(m_couple, side), row->occasions.at(side));
        }
        m_legend->Show(row != nullptr);
        Layout();
    }

    void log_at(std::pair<domain::Side, base::Date> at)
    {
        if (const auto* const row = chosen()) shell().show(homework_log_page(m_couple, row->id, again(), at));
    }

    void log()
    {
        if (const auto* const row = chosen()) shell().show(homework_log_page(m_couple, row->id, again()));
    }

    void review()
    {
        if (const auto* const row = chosen()) shell().show(review_homework_page(m_couple, row->id, again()));
    }

    /// Lets it rest, or takes it up again where it does.
    void rest()
    {
        const auto* const row = chosen();
        if (row == nullptr) return;
        ask(row->rests ? app::take_up_form : app::rest_form, *row);
    }

    void set_review_right()
    {
        if (const auto* const row = chosen()) ask(app::review_right_form, *row);
    }

    void ask(decltype(&app::rest_form) make, const app::ListedHomework& row)
    {
        std::shared_ptr<app::FillAtOnce> form =
            make(shell().workspace(), m_couple, row.id, [&window = shell()](const std::string& told) {
                window.say(told);
                window.workspace().changed();
            });
        shell().show(fill_at_once_page(std::move(form), m_couple, again()));
    }

    void print()
    {
        const auto* const row = chosen();
        if (row == nullptr) return;
        const auto audience = ask_for_whom(this, m_couple);
        if (!audience) return;
        const auto target = shell().prompts().choose_new_file(tr("Write the hand-out to a new file"),
                                                              "homework.pdf", tr("PDF|*.pdf|Page|*.html"));
        if (!target) return;
        app::Workspace& workspace = shell().workspace();
        app::print_homework(workspace.practice(), m_couple, row->id, *audience, workspace.today(), *target);
        shell().say(tr("Written. It is not encrypted."));
    }

    domain::Couple m_couple;
    app::CoupleHomework m_homework;
    std::vector<const app::ListedHomework*> m_rows;
    base::Subscription m_saved;
    wxChoice* m_which;
    Paragraph *m_nothing, *m_legend;
    std::map<domain::Side, OccasionStripView*> m_strips;
    Table* m_table;
    wxTextCtrl* m_story;
    wxButton *m_assign = nullptr, *m_log = nullptr, *m_review = nullptr, *m_print = nullptr,
             *m_right = nullptr, *m_rest = nullptr, *m_take_up = nullptr, *m_whole = nullptr;
};

} // namespace

Page* make_couple_homework_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleHomeworkPage(parent, shell, couple);
}

} // namespace rekindle::gui
