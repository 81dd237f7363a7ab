// SPDX-License-Identifier: MIT
#include "gui/pages/couple_summary_page.h"

#include "app/pages/couple_summary.h"
#include "app/pages/safety_form.h"
#include "base/plural.h"
#include "base/translate.h"
#include "gui/dialogs/edit_tags.h"
#include "gui/dialogs/finish_task.h"
#include "gui/dialogs/note_safety.h"
#include "gui/layout.h"
#include "gui/paragraph.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::say_of;
using base::tr;

class CoupleSummaryPage : public Page {
public:
    CoupleSummaryPage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_summary(app::couple_summary(window.workspace(), m_couple))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        m_facts = new wxPanel(this);
        auto* const facts = new wxFlexGridSizer(2, FromDIP(8), FromDIP(8));
        m_facts->SetSizer(facts);
        Bind(wxEVT_SIZE, [this, facts](wxSizeEvent& event) {
            event.Skip();
            // Where there is little room the words stand below their names.
            facts->SetCols(GetClientSize().x < width_of(this, 60) ? 1 : 2);
            CallAfter([this] { lay_out(); }); // once the words are broken anew
        });
        rows->Add(m_facts, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
        rows->Add(make_button(this, tr("Change the tags …"),
                              [this] { edit_tags(this, shell().workspace(), m_couple); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_count = add_words(this, rows, "");
        m_table = new Table(
            this, tr("What is to be done for this couple"),
            {{tr("Due"), 12, Table::Column::Holds::Values, true},
             {tr("To do"), 80, Table::Column::Holds::Sentences}},
            [this](std::size_t row, std::size_t column) { return words(m_summary.tasks[row], column); },
            [this](std::size_t row) { finish(row); });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_table->SetMinSize({-1, GetCharHeight() * 8});
        m_whole = add_words(this, rows, "");
        auto* const buttons = new wxWrapSizer(wxHORIZONTAL);
        m_done = make_button(this, tr("Call it done"), [this] { finish_chosen(); });
        m_step = make_button(this, tr("Note what was done …"), [this] { finish_chosen(); });
        for (wxButton* const button : {m_done, m_step})
            buttons->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
        rows->Add(buttons, wxSizerFlags().Expand());
        m_crisis = add_words(this, rows, "");
        SetSizer(rows);
        m_saved = window.workspace().changed.connect([this] {
            m_summary = app::couple_summary(shell().workspace(), m_couple);
            render();
        });
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        render();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Couples; }

private:
    static std::string words(const app::Task& task, std::size_t column)
    {
        if (column == 0) return task.due ? base::to_text(*task.due) : "";
        return task.urgent ? say("URGENT: {}", task.words) : task.words;
    }

    void render()
    {
        wxSizer* const facts = m_facts->GetSizer();
        facts->Clear(true);
        for (const auto& [name, words] : m_summary.lines) {
            auto* const left = new wxStaticText(m_facts, wxID_ANY, shown(name));
            left->SetFont(left->GetFont().Bold());
            facts->Add(left);
            facts->Add(new Paragraph(m_facts, words, 60));
        }
        const std::size_t count = m_summary.tasks.size();
        m_count->say(count == 0
                         ? std::string(tr("Nothing is to be done."))
                         : say_of(count, "{} thing is to be done.", "{} things are to be done.", count));
        m_table->Show(count > 0);
        m_done->Show(count > 0);
        m_step->Show(std::ranges::any_of(m_summary.tasks, app::is_about_a_matter));
        m_table->show_rows(count);
        m_crisis->say(m_summary.crisis_text);
        render_chosen();
        lay_out();
    }

    void lay_out()
    {
        m_facts->Layout();
        m_facts->InvalidateBestSize();
        Layout();
        FitInside();
    }

    void render_chosen()
    {
        const auto row = m_table->chosen();
        m_done->Enable(row && m_summary.tasks[*row].may_be_done);
        m_step->Enable(row && app::is_about_a_matter(m_summary.tasks[*row]));
        m_whole->say(row ? m_summary.tasks[*row].words : "");
    }

    void finish_chosen()
    {
        if (const auto row = m_table->chosen()) finish(*row);
    }

    void finish(std::size_t row)
    {
        const app::Task task = m_summary.tasks[row];
        app::Workspace& workspace = shell().workspace();
        if (const auto matter = app::matter_of(workspace, m_couple, task)) {
            if (note_what_was_done(this, workspace, m_couple, *matter)) workspace.changed();
            return;
        }
        if (!task.may_be_done) return shell().say(tr("This goes by itself once what it asks for is there."));
        if (finish_task(this, workspace, m_couple, task)) workspace.changed();
    }

    domain::Couple m_couple;
    app::CoupleSummary m_summary;
    base::Subscription m_saved;
    wxPanel* m_facts;
    Paragraph* m_count;
    Table* m_table;
    Paragraph* m_whole;        ///< of the chosen row, which may be cut off in the table
    wxButton *m_done, *m_step; ///< a safety matter is not called done, but looked after
    Paragraph* m_crisis;
};

} // namespace

Page* make_couple_summary_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleSummaryPage(parent, shell, couple);
}

} // namespace rekindle::gui
