// SPDX-License-Identifier: MIT
#include "gui/pages/assign_homework_page.h"

#include "app/findings.h"
#include "app/pages/assign_form.h"
#include "app/pages/homework_library.h"
#include "base/plural.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/pages/fill_at_once_page.h"
#include "gui/pages/yes_list_page.h"
#include "gui/table.h"
#include "gui/text.h"
#include "report/blocks/words.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::say_of;
using base::tr;

class AssignHomeworkPage : public Page {
public:
    AssignHomeworkPage(wxWindow* parent, Shell& window, domain::Couple couple, MakePage back)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_back(std::move(back)),
          m_library(window.workspace(), m_couple)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("What could they do at home?"));
        add_filters(rows);
        m_count = add_words(this, rows, "");
        m_table = new Table(
            this, tr("Homework that can be assigned"),
            {{tr("Homework"), 34, Table::Column::Holds::Sentences},
             {tr("Kind"), 18},
             {tr("Minutes"), 8},
             {tr("Suggested"), 12}},
            [this](std::size_t row, std::size_t column) { return words(m_library.rows()[row], column); },
            [this](std::size_t) { agree(); });
        m_table->SetMinSize({width_of(this, 28), GetCharHeight() * 7});
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_preview = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {-1, GetCharHeight() * 7},
                                   wxTE_MULTILINE | wxTE_READONLY);
        name_for_all(m_preview, tr("The chosen homework in the words of the couple"));
        rows->Add(m_preview, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        m_agree = make_button(this, tr("Agree on it …"), [this] { agree(); });
        line->Add(m_agree, wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_alone = make_button(this, tr("For you alone …"), [this] { show_for_counselor(); });
        line->Add(m_alone, wxSizerFlags().Border(wxALL, FromDIP(6)));
        line->Add(
            make_button(
                this, tr("Mutual-yes list …"),
                [this] { shell().show(yes_list_page(m_couple, assign_homework_page(m_couple, m_back))); }),
            wxSizerFlags().Border(wxALL, FromDIP(6)));
        line->Add(make_button(this, tr("Back"), [this] { shell().show(m_back); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        rows->Add(line);
        SetSizer(rows);
        narrow();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Homework; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_search->SetFocus(); }

private:
    void add_filters(wxBoxSizer* rows)
    {
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_search = add_text_field(this, fields, tr("Search the library"));
        m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { narrow(); });
        m_kinds = m_library.kinds();
        m_kind = add_choice(fields, tr("Kind"), tr("All kinds"));
        for (const domain::Kind kind : m_kinds) m_kind->Append(shown(app::kind_in_words(kind)));
        m_domains = m_library.domains();
        m_domain = add_choice(fields, tr("What it should move"), tr("All domains"));
        for (const std::string& code : m_domains) m_domain->Append(shown(report::domain_in_words(code)));
    }

    wxChoice* add_choice(wxFlexGridSizer* fields, const std::string& name, const std::string& all)
    {
        auto* const choice = new wxChoice(this, wxID_ANY);
        choice->Append(shown(all));
        choice->SetSelection(0);
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { narrow(); });
        add_field(fields, name, choice);
        return choice;
    }

    static std::string words(const app::OfferedHomework& row, std::size_t column)
    {
        switch (column) {
        case 0:
            return row.title;
        case 1:
            return app::kind_in_words(row.kind);
        case 2:
            return std::to_string(row.minutes);
        default:
            return row.because.empty() ? "" : tr("suggested"); // why is for the counselor alone
        }
    }

    void narrow()
    {
        app::HomeworkLibrary::Wanted wanted;
        wanted.search = typed(m_search->GetValue());
        if (const int kind = m_kind->GetSelection(); kind > 0)
            wanted.kind = m_kinds.at(static_cast<std::size_t>(kind) - 1);
        if (const int domain = m_domain->GetSelection(); domain > 0)
            wanted.domain = m_domains.at(static_cast<std::size_t>(domain) - 1);
        m_library.narrow(wanted);
        const std::size_t count = m_library.rows().size();
        m_table->show_rows(count);
        m_count->say(say_of(count, "{} piece of homework, what their answers suggest first",
                            "{} pieces of homework, what their answers suggest first", count));
        if (count > 0) m_table->choose(0);
        render_chosen();
    }

    void render_chosen()
    {
        const auto row = m_table->chosen();
        m_agree->Enable(row.has_value());
        m_alone->Enable(row.has_value());
        m_preview->ChangeValue(row ? sentence(m_library.preview(m_library.rows()[*row].id)) : wxString());
        m_preview->SetInsertionPoint(0);
    }

    void show_for_counselor()
    {
        if (const auto row = m_table->chosen())
            shell().prompts().tell(m_library.for_you_alone(m_library.rows()[*row].id));
    }

    void agree()
    {
        const auto row = m_table->chosen();
        if (!row) return;
        app::Workspace& workspace = shell().workspace();
        std::shared_ptr<app::FillAtOnce> form = app::assign_form(
            workspace, m_couple, m_library.rows()[*row].id, [&window = shell()](const std::string& told) {
                window.say(told);
                window.workspace().changed();
            });
        shell().show(fill_at_once_page(std::move(form), m_couple, m_back));
    }

    domain::Couple m_couple;
    MakePage m_back;
    app::HomeworkLibrary m_library;
    std::vector<domain::Kind> m_kinds;
    std::vector<std::string> m_domains;
    wxTextCtrl *m_search = nullptr, *m_preview;
    wxChoice *m_kind = nullptr, *m_domain = nullptr;
    Paragraph* m_count;
    Table* m_table;
    wxButton *m_agree, *m_alone;
};

} // namespace

MakePage assign_homework_page(domain::Couple couple, MakePage back)
{
    return [couple = std::move(couple), back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new AssignHomeworkPage(parent, shell, couple, back);
    };
}

} // namespace rekindle::gui
