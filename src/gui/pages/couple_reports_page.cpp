// SPDX-License-Identifier: MIT
#include "gui/pages/couple_reports_page.h"

#include "app/pages/couple_record.h"
#include "app/pages/couple_reports.h"
#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "base/translate.h"
#include "domain/policy.h"
#include "gui/dialogs/look_at_report.h"
#include "gui/dialogs/to_somebody_outside.h"
#include "gui/layout.h"
#include "gui/report_fields.h"
#include "gui/saved_file.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <memory>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class CoupleReportsPage : public Page {
public:
    CoupleReportsPage(wxWindow* parent, Shell& window, const domain::Couple& couple)
        : Page(parent, window),
          m_reports(window.workspace(), window.entrance().world().data / "reports", couple)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        m_fields =
            std::make_unique<ReportFields>(this, rows, m_reports.reports(), [this] { forget_the_check(); });
        m_own = new wxPanel(this);
        auto* const own = new wxBoxSizer(wxVERTICAL);
        m_safety = add_text_field(m_own, add_fields(m_own, own),
                                  tr("With the own answers on safety, because (empty: without)"));
        m_safety->SetMaxLength(500);
        m_own->SetSizer(own);
        rows->Add(m_own);
        m_to = add_words(this, rows, "");
        auto* const line = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
        add_button(line, tr("What is left out"), [this] { check(); });
        add_button(line, tr("Preview"), [this] { preview(); });
        add_button(line, tr("Save …"), [this] { save(); });
        add_button(line, tr("To somebody outside …"), [this] { ask_to_whom(); });
        rows->Add(line, wxSizerFlags().Expand());
        m_trouble = add_trouble(this, rows);
        m_saved = new SavedFile(this);
        rows->Add(m_saved, wxSizerFlags().Expand());
        m_check = add_words(this, rows, "");
        m_left_out = add_list(rows, tr("What would be left out, for your eyes"),
                              [this](std::size_t row) { return m_lines[row]; });
        m_releases = add_list(rows, tr("What left the practice in six years"),
                              [this](std::size_t row) { return app::in_words(m_left[row]); });
        SetSizer(rows);
        m_changed = window.workspace().changed.connect([this] { render_releases(); });
        forget_the_check();
        render_to();
        render_releases();
    }

    std::string title() const override { return m_reports.couple().code; }
    app::Guide guide() const override { return app::Guide::Reports; }
    bool can(app::Command command) const override
    {
        return command == app::Command::Preview || command == app::Command::SaveToFile;
    }
    void run(app::Command command) override { command == app::Command::Preview ? preview() : save(); }

private:
    void add_button(wxSizer* line, const char* words, const std::function<void()>& pressed)
    {
        line->Add(make_button(this, words, pressed), wxSizerFlags().Border(wxALL, FromDIP(6)));
    }

    Table* add_list(wxBoxSizer* rows, const char* name, std::function<std::string(std::size_t)> words)
    {
        auto* const table = new Table(
            this, name, {{name, 110}},
            [words = std::move(words)](std::size_t row, std::size_t) { return words(row); },
            [](std::size_t) {});
        table->SetMinSize({width_of(this, 28), GetCharHeight() * 6});
        rows->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        return table;
    }

    app::ReportChoice choice() const
    {
        app::ReportChoice choice = m_fields->choice();
        if (m_own->IsShown()) choice.safety_reason = typed(m_safety->GetValue());
        choice.handover = m_handover;
        return choice;
    }

    std::function<void(const base::Error&)> told()
    {
        return [this](const base::Error& error) { show_trouble(m_trouble, app::told_here(error)); };
    }

    /// Something else is chosen: what was found of the choice before says nothing about it.
    void forget_the_check()
    {
        m_own->Show(domain::copy_of(m_fields->choice().audience).has_value());
        show_lines({}, tr("What a report leaves out for whom it is made is decided by the policy of the "
                          "practice and by what its owners share; \"What is left out\" counts it."));
        show_trouble(m_trouble, "");
    }

    void show_lines(std::vector<std::string> lines, const std::string& words)
    {
        m_lines = std::move(lines);
        m_left_out->show_rows(m_lines.size());
        m_left_out->Show(!m_lines.empty());
        m_check->say(words);
        Layout();
        FitInside();
    }

    void check()
    {
        show_trouble(m_trouble, "");
        shell().aside(
            tr("Looking what is left out ..."),
            [this, choice = choice()]() -> Afterwards {
                return [this, lines = m_reports.left_out(choice)] {
                    show_lines(lines, lines.empty() ? tr("Nothing would be left out.")
                                                    : tr("Left out: those it is made for may not know it, or "
                                                         "its owner has not released it."));
                };
            },
            told());
    }

    void preview()
    {
        show_trouble(m_trouble, "");
        shell().aside(
            tr("Painting the pages ..."),
            [this, choice = choice()]() -> Afterwards {
                auto pages = std::make_shared<const report::PageImages>(m_reports.preview(choice));
                return [this, pages] { look_at_report(this, pages); };
            },
            told());
    }

    void save()
    {
        show_trouble(m_trouble, "");
        const app::ReportChoice wanted = choice();
        const auto target =
            app::ask_for_target(shell().prompts(), wanted.format, m_reports.proposed_name(wanted));
        if (!target) return;
        shell().aside(
            tr("Making the report ..."),
            [this, wanted, target = *target]() -> Afterwards {
                m_reports.save(wanted, target);
                return [this, target] {
                    m_saved->show(target);
                    shell().say(tr("Written. It is not encrypted."));
                    shell().workspace().changed();
                };
            },
            told());
    }

    void ask_to_whom()
    {
        if (auto said = ask_who_gets_it(this, m_handover)) m_handover = *std::move(said);
        render_to();
    }

    void render_to()
    {
        m_to->say(m_handover.third_party.empty() ? std::string()
                                                 : say("Given to: {}.", m_handover.third_party));
        m_to->Show(!m_handover.third_party.empty());
        Layout();
        FitInside();
    }

    void render_releases()
    {
        m_left = m_reports.releases();
        m_releases->show_rows(m_left.size());
    }

    app::CoupleReports m_reports;
    app::Handover m_handover;
    std::vector<std::string> m_lines;
    std::vector<domain::Release> m_left;
    base::Subscription m_changed;
    std::unique_ptr<ReportFields> m_fields;
    wxPanel* m_own = nullptr;
    wxTextCtrl* m_safety = nullptr;
    Paragraph *m_to = nullptr, *m_trouble = nullptr, *m_check = nullptr;
    SavedFile* m_saved = nullptr;
    Table *m_left_out = nullptr, *m_releases = nullptr;
};

} // namespace

Page* make_couple_reports_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleReportsPage(parent, shell, couple);
}

} // namespace rekindle::gui
