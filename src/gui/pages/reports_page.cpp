// SPDX-License-Identifier: MIT
#include "gui/pages/reports_page.h"

#include "app/pages/entrance.h"
#include "app/pages/next_step.h"
#include "app/pages/practice_reports.h"
#include "base/translate.h"
#include "gui/dialogs/look_at_report.h"
#include "gui/dialogs/watch_batch.h"
#include "gui/layout.h"
#include "gui/report_fields.h"
#include "gui/saved_file.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <memory>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class ReportsPage : public Page {
public:
    ReportsPage(wxWindow* parent, Shell& window)
        : Page(parent, window), m_reports(window.workspace(), window.entrance().world().data / "reports")
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("Reports about the practice"));
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_report = new wxChoice(this, wxID_ANY);
        for (const app::InstalledReport& each : m_reports.about_practice())
            m_report->Append(shown(each.title));
        m_report->SetSelection(0);
        add_field(fields, tr("Report about the practice"), m_report);
        m_format = make_format_choice(this);
        add_field(fields, tr("Saved as"), m_format);
        auto* const about_practice = new wxWrapSizer(wxHORIZONTAL);
        add_button(about_practice, tr("Preview"), [this] { preview(); });
        add_button(about_practice, tr("Save …"), [this] { save(); });
        rows->Add(about_practice, wxSizerFlags().Expand());
        add_heading(this, rows, tr("One report of every couple"));
        m_fields = std::make_unique<ReportFields>(this, rows, m_reports.about_couples(), [] {});
        auto* const of_couples = new wxWrapSizer(wxHORIZONTAL);
        add_button(of_couples, tr("Make for every couple …"), [this] { make_all(false); });
        add_button(of_couples, tr("Go on with a batch …"), [this] { make_all(true); });
        rows->Add(of_couples, wxSizerFlags().Expand());
        m_trouble = add_trouble(this, rows);
        m_saved = new SavedFile(this);
        rows->Add(m_saved, wxSizerFlags().Expand());
        m_end = add_words(this, rows, "");
        m_not_made = new Table(
            this, tr("Couples without a file"), {{tr("Couples without a file"), 100}},
            [this](std::size_t row, std::size_t) { return m_lines[row]; }, [](std::size_t) {});
        m_not_made->SetMinSize({width_of(this, 28), GetCharHeight() * 6});
        rows->Add(m_not_made, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_not_made->Hide();
        SetSizer(rows);
    }

    std::string title() const override { return tr("Reports"); }
    app::Guide guide() const override { return app::Guide::Reports; }
    std::optional<app::Command> place() const override { return app::Command::ShowReports; }
    void begin() override { m_report->SetFocus(); }
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

    const std::string& chosen() const
    {
        return m_reports.about_practice()
            .at(static_cast<std::size_t>(std::max(m_report->GetSelection(), 0)))
            .id;
    }

    std::function<void(const base::Error&)> told()
    {
        return [this](const base::Error& error) { show_trouble(m_trouble, app::told_here(error)); };
    }

    void preview()
    {
        show_trouble(m_trouble, "");
        shell().aside(
            tr("Painting the pages ..."),
            [this, report = chosen()]() -> Afterwards {
                auto pages = std::make_shared<const report::PageImages>(m_reports.preview(report));
                return [this, pages] { look_at_report(this, pages); };
            },
            told());
    }

    void save()
    {
        show_trouble(m_trouble, "");
        const app::Format format = chosen_format(m_format);
        const auto target = app::ask_for_target(shell().prompts(), format, chosen());
        if (!target) return;
        shell().aside(
            tr("Making the report ..."),
            [this, report = chosen(), format, target = *target]() -> Afterwards {
                m_reports.save(report, format, target);
                return [this, target] { m_saved->show(target); };
            },
            told());
    }

    void make_all(bool goes_on)
    {
        show_trouble(m_trouble, "");
        const app::ReportChoice choice = m_fields->choice();
        const auto folder =
            goes_on ? shell().prompts().choose_folder(tr("The folder of the batch that was stopped"))
                    : shell().prompts().choose_new_file(
                          tr("A new folder for the reports"),
                          choice.report + '-' + base::to_text(shell().workspace().today()), tr("Folders|*"));
        if (!folder) return;
        const app::BatchEnd end = watch_batch(this, [&](const app::BatchWatch& watch) {
            return m_reports.make_all(choice, *folder, goes_on, watch);
        });
        m_end->say(app::in_words(end, *folder));
        m_lines = app::not_made_in_words(end);
        m_not_made->Show(!m_lines.empty());
        m_not_made->show_rows(m_lines.size());
        m_saved->show(*folder);
    }

    app::PracticeReports m_reports;
    std::vector<std::string> m_lines;
    wxChoice *m_report, *m_format;
    std::unique_ptr<ReportFields> m_fields;
    Paragraph *m_trouble, *m_end;
    SavedFile* m_saved;
    Table* m_not_made;
};

} // namespace

MakePage reports_page()
{
    return [](wxWindow* parent, Shell& shell) -> Page* { return new ReportsPage(parent, shell); };
}

} // namespace rekindle::gui
