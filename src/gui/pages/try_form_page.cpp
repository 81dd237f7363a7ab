// SPDX-License-Identifier: MIT
#include "gui/pages/try_form_page.h"

#include "app/pages/try_form.h"
#include "app/pages/workspace.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/fill_form_panel.h"
#include "gui/table.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class TryFormPage : public Page {
public:
    TryFormPage(wxWindow* parent, Shell& window, const forms::CatalogEntry& form, MakePage back)
        : Page(parent, window), m_back(std::move(back)), m_trial(form, window.workspace().now())
    {
        m_panel = new FillFormPanel(this, m_trial.form(), tr("Back to the library"), [this] { go_back(); });
        m_panel->SetMinSize({width_of(this, 30), GetCharHeight() * 16});
        auto* const columns = new wxBoxSizer(wxHORIZONTAL); // below each other where there is little room
        columns->Add(m_panel, wxSizerFlags(3).Expand());
        columns->Add(make_scores(), wxSizerFlags(2).Expand());
        SetSizer(columns);
        Bind(wxEVT_SIZE, [this, columns](wxSizeEvent& event) {
            event.Skip();
            const int wanted = GetClientSize().x < width_of(this, 90) ? wxVERTICAL : wxHORIZONTAL;
            if (columns->GetOrientation() == wanted) return;
            columns->SetOrientation(wanted);
            FitInside();
        });
        m_changed = m_trial.form().changed.connect([this] { render(); });
        render();
    }
    TryFormPage(const TryFormPage&) = delete;
    TryFormPage& operator=(const TryFormPage&) = delete;
    ~TryFormPage() override { DestroyChildren(); } // while the model is there

    std::string title() const override { return tr("Library"); }
    std::vector<KeyHere> keys_here() const override { return keys_of_forms(); }
    app::Guide guide() const override { return app::Guide::Library; }
    std::optional<app::Command> place() const override { return app::Command::ShowLibrary; }
    void begin() override { m_panel->begin(); }

private:
    wxSizer* make_scores()
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("What these answers give"));
        if (!m_trial.is_scored())
            add_words(this, rows,
                      tr("It has no scoring key: its answers give no scores and raise no alerts."));
        m_table = new Table(
            this, tr("What these answers give"), {{tr("Scale"), 18}, {tr("Score"), 10}, {tr("Means"), 24}},
            [this](std::size_t row, std::size_t column) {
                const app::TriedScore& score = m_scores[row];
                return column == 0 ? score.what : column == 1 ? score.score : score.means;
            },
            [](std::size_t) {});
        m_table->SetMinSize({width_of(this, 24), GetCharHeight() * 6});
        m_table->Show(m_trial.is_scored());
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        rows->Add(make_button(this, tr("End the trial"), [this] { go_back(); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        return rows;
    }

    void render()
    {
        std::vector<app::TriedScore> scores = m_trial.scores();
        if (scores == m_scores) return;
        m_scores = std::move(scores);
        m_table->show_rows(m_scores.size());
    }

    void go_back() { shell().show(m_back); }

    MakePage m_back;
    app::TryForm m_trial;
    base::Subscription m_changed;
    std::vector<app::TriedScore> m_scores;
    FillFormPanel* m_panel;
    Table* m_table = nullptr;
};

} // namespace

MakePage try_form_page(const forms::CatalogEntry& form, MakePage back)
{
    return [form, back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new TryFormPage(parent, shell, form, back);
    };
}

} // namespace rekindle::gui
