// SPDX-License-Identifier: MIT
#include "gui/pages/couple_record_page.h"

#include "app/export_scan.h"
#include "app/pages/couple_record.h"
#include "app/pages/safety_form.h"
#include "base/translate.h"
#include "gui/dialogs/note_safety.h"
#include "gui/dialogs/record_consent.h"
#include "gui/layout.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <array>

namespace rekindle::gui {
namespace {

using base::tr;
using base::translatable;

class CoupleRecordPage : public Page {
public:
    CoupleRecordPage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_record(app::couple_record(window.workspace(), m_couple))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        m_facts = add_fields(this, rows);
        m_consents = add_list(rows, tr("Consents"), [this](std::size_t row) {
            return m_record.consents[row].holds
                       ? m_record.consents[row].words
                       : base::say("{} (does not hold)", m_record.consents[row].words);
        });
        add_consent_buttons(rows);
        m_matters = add_list(rows, tr("Safety matters"),
                             [this](std::size_t row) { return app::in_words(m_record.matters[row]); });
        m_steps = add_words(this, rows, "");
        add_matter_buttons(rows);
        m_releases = add_list(rows, tr("What left the practice in six years"),
                              [this](std::size_t row) { return app::in_words(m_record.releases[row]); });
        m_earlier = add_list(rows, tr("What completed records said before they were changed"),
                             [this](std::size_t row) { return app::in_words(m_record.earlier[row]); });
        m_audit = add_list(rows, tr("What was done about this couple"),
                           [this](std::size_t row) { return app::in_words(m_record.audit[row]); });
        SetSizer(rows);
        for (Table* const table : {m_consents, m_matters}) {
            table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
                event.Skip(); // to what tells the row below it
                render_buttons();
            });
        }
        m_saved = window.workspace().changed.connect([this] {
            m_record = app::couple_record(shell().workspace(), m_couple);
            render();
        });
        render();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Couples; }

private:
    Table* add_list(wxBoxSizer* rows, const char* name, std::function<std::string(std::size_t)> words)
    {
        auto* const table = new Table(
            this, name, {{name, 110}},
            [words = std::move(words)](std::size_t row, std::size_t) { return words(row); },
            [](std::size_t) {});
        table->SetMinSize({width_of(this, 28), GetCharHeight() * 6});
        rows->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        table->tell_chosen_below(rows);
        return table;
    }

    void render()
    {
        m_facts->Clear(true);
        const auto add = [&](const app::CoupleRecord::Line& line) {
            auto* const left = new wxStaticText(this, wxID_ANY, shown(line.name));
            left->SetFont(left->GetFont().Bold());
            m_facts->Add(left);
            m_facts->Add(new Paragraph(this, line.words, 60));
        };
        for (const auto& line : m_record.lines) add(line);
        for (const auto& screen : m_record.screens) add(screen);
        m_consents->show_rows(m_record.consents.size());
        m_matters->show_rows(m_record.matters.size());
        m_releases->show_rows(m_record.releases.size());
        m_earlier->show_rows(m_record.earlier.size());
        m_earlier->Show(!m_record.earlier.empty());
        m_audit->show_rows(m_record.audit.size());
        render_buttons();
        Layout();
        FitInside();
    }

    void render_buttons()
    {
        const auto row = m_consents->chosen();
        m_scan->Enable(row && m_record.consents[*row].has_scan);
        m_take_back->Enable(row && m_record.consents[*row].may_be_taken_back);
        const auto matter = m_matters->chosen();
        m_step->Enable(matter && m_record.matters[*matter].open);
        const std::string steps = matter ? app::steps_in_words(m_record.matters[*matter]) : "";
        m_steps->say(steps.empty() ? "" : base::say("What was done about it:\n{}", steps));
        Layout();
        FitInside();
    }

    wxButton* add_button(wxSizer* buttons, const char* words, const std::function<void()>& pressed)
    {
        wxButton* const button = make_button(this, tr(words), pressed);
        buttons->Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
        return button;
    }

    void add_matter_buttons(wxBoxSizer* rows)
    {
        auto* const buttons = new wxWrapSizer(wxHORIZONTAL);
        m_step = add_button(buttons, translatable("Note what was done …"), [this] {
            const auto row = m_matters->chosen();
            app::Workspace& workspace = shell().workspace();
            if (row && note_what_was_done(this, workspace, m_couple, m_record.matters[*row]))
                workspace.changed();
        });
        add_button(buttons, translatable("Note a safety matter …"), [this] {
            app::Workspace& workspace = shell().workspace();
            if (note_safety_matter(this, workspace, m_couple)) workspace.changed();
        });
        rows->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    }

    void add_consent_buttons(wxBoxSizer* rows)
    {
        auto* const buttons = new wxWrapSizer(wxHORIZONTAL);
        add_button(buttons, translatable("Record a consent …"), [this] {
            app::Workspace& workspace = shell().workspace();
            if (record_consent(this, workspace, shell().prompts(), m_couple)) workspace.changed();
        });
        m_take_back = add_button(buttons, translatable("Take the yes back …"), [this] { take_back(); });
        m_scan = add_button(buttons, translatable("Save the signed page to a file"), [this] { save_scan(); });
        rows->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    }

    void take_back()
    {
        const auto row = m_consents->chosen();
        if (!row) return;
        const app::CoupleRecord::Consent consent = m_record.consents[*row];
        if (!shell().prompts().confirm(
                base::say("{}\nFrom now on it does not hold any more. Nobody else is told.", consent.words),
                tr("Take it back")))
            return;
        app::Workspace& workspace = shell().workspace();
        shell().say(app::take_back(workspace, m_couple, consent));
        workspace.changed();
    }

    void save_scan()
    {
        const auto row = m_consents->chosen();
        if (!row) return;
        const auto target = shell().prompts().choose_new_file(tr("Save the signed page to a new file"),
                                                              "page", tr("All files|*"));
        if (!target) return;
        app::Workspace& workspace = shell().workspace();
        app::export_scan(workspace.practice(), m_couple, std::to_string(m_record.consents[*row].number),
                         *target, workspace.today());
        shell().say(tr("Written. It is not encrypted."));
        workspace.changed();
    }

    domain::Couple m_couple;
    app::CoupleRecord m_record;
    base::Subscription m_saved;
    wxFlexGridSizer* m_facts;
    Table *m_consents, *m_matters, *m_releases, *m_earlier, *m_audit;
    Paragraph* m_steps; ///< about the chosen matter
    wxButton *m_scan, *m_take_back, *m_step;
};

} // namespace

Page* make_couple_record_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleRecordPage(parent, shell, couple);
}

} // namespace rekindle::gui
