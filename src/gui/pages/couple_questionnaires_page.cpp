// SPDX-License-Identifier: MIT
#include "gui/pages/couple_questionnaires_page.h"

#include "app/hand_over.h"
#include "app/pages/couple_questionnaires.h"
#include "app/pages/fill_in_practice.h"
#include "app/print_form.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/about_paper.h"
#include "gui/dialogs/ask_reason.h"
#include "gui/dialogs/choose_forms.h"
#include "gui/dialogs/look_at_answers.h"
#include "gui/dialogs/move_answers.h"
#include "gui/layout.h"
#include "gui/pages/couple_page.h"
#include "gui/pages/fill_form_page.h"
#include "gui/pages/hand_over_page.h"
#include "gui/pages/paper_entry_page.h"
#include "gui/paragraph.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class CoupleQuestionnairesPage : public Page {
public:
    CoupleQuestionnairesPage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_shown(app::couple_questionnaires(window.workspace(), m_couple)),
          m_hand_overs(app::open_hand_overs(window.workspace().practice()))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_partner = new wxChoice(this, wxID_ANY);
        for (const auto& of : m_shown.partners)
            m_partner->Append(sentence(say("{} (partner {})", of.label, domain::word(of.side))));
        m_partner->SetSelection(0);
        m_partner->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { render(); });
        add_field(fields, tr("Whose questionnaires"), m_partner);
        add_filled(rows);
        add_forms(rows);
        SetSizer(rows);
        m_saved = window.workspace().changed.connect([this] {
            m_shown = app::couple_questionnaires(shell().workspace(), m_couple);
            m_hand_overs = app::open_hand_overs(shell().workspace().practice());
            render();
        });
        render();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Intake; }

private:
    const app::CoupleQuestionnaires::Of& of() const
    {
        return m_shown.partners.at(static_cast<std::size_t>(std::max(m_partner->GetSelection(), 0)));
    }

    void add_table(wxBoxSizer* rows, Table* table)
    {
        table->SetMinSize({width_of(this, 28), GetCharHeight() * 6});
        table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_buttons(); });
        rows->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    }

    wxButton* add_button(wxSizer* line, const char* words, const std::function<void()>& pressed)
    {
        wxButton* const button = make_button(this, words, pressed);
        line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
        return button;
    }

    void add_filled(wxBoxSizer* rows)
    {
        m_nothing = add_words(this, rows, tr("Nothing has been filled yet."));
        m_filled = new Table(
            this, tr("Filled questionnaires"), {{tr("Questionnaire"), 40}, {tr("State"), 40}},
            [this](std::size_t row, std::size_t column) {
                const app::FilledQuestionnaire& filled = of().filled[row];
                return column == 0 ? filled.title : app::in_words(filled);
            },
            [this](std::size_t) { open(); });
        add_table(rows, m_filled);
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        m_go_on = add_button(line, tr("Go on"), [this] { resume(); });
        m_look = add_button(line, tr("Look at the answers"), [this] { look(); });
        m_amend = add_button(line, tr("Amend …"), [this] { amend(); });
        m_move = add_button(line, tr("Move to whose it is …"), [this] { move(); });
        rows->Add(line, wxSizerFlags().Expand());
    }

    void add_forms(wxBoxSizer* rows)
    {
        m_forms = new Table(
            this, tr("Questionnaires that can be filled"), {{tr("Questionnaire"), 40}, {tr("Due"), 40}},
            [this](std::size_t row, std::size_t column) -> std::string {
                const app::OfferedForm& form = of().forms[row];
                if (column == 0) return app::name_for_counselor(form);
                return form.due ? say("DUE: {}", form.why) : form.why;
            },
            [this](std::size_t) { ask(); });
        add_table(rows, m_forms);
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        m_ask = add_button(line, tr("Ask and fill in"), [this] { ask(); });
        m_paper = add_button(line, tr("Enter from paper"), [this] { enter_from_paper(); });
        m_print = add_button(line, tr("Print a blank one"), [this] { print(); });
        m_hand_over = add_button(line, tr("Hand over …"), [this] { hand_over(); });
        m_hand_on = add_button(line, tr("Go on with the hand-over"), [this] { go_on_with_hand_over(); });
        rows->Add(line, wxSizerFlags().Expand());
    }

    void render()
    {
        m_filled->show_rows(of().filled.size());
        m_filled->Show(!of().filled.empty());
        m_nothing->Show(of().filled.empty());
        m_forms->show_rows(of().forms.size());
        render_buttons();
        Layout();
        FitInside();
    }

    void render_buttons()
    {
        const auto filled = m_filled->chosen();
        m_look->Enable(filled.has_value());
        m_go_on->Enable(filled && !of().filled[*filled].completed && !m_shown.only_looked_at);
        m_amend->Enable(filled && of().filled[*filled].may_amend && !m_shown.only_looked_at);
        m_move->Enable(filled && !m_shown.only_looked_at);
        const auto form = m_forms->chosen();
        const bool begins = form && of().forms[*form].may_begin && !m_shown.only_looked_at;
        m_ask->Enable(begins);
        m_paper->Enable(begins);
        m_print->Enable(form && of().forms[*form].may_begin);
        const bool any = std::ranges::any_of(of().forms, &app::OfferedForm::may_begin);
        m_hand_over->Enable(any && !m_shown.only_looked_at);
        m_hand_on->Enable(begun_hand_over().has_value() && !m_shown.only_looked_at);
    }

    app::FillInPractice::Wanted wanted(domain::Administration how)
    {
        app::FillInPractice::Wanted wanted;
        wanted.couple = m_couple;
        wanted.side = of().side;
        wanted.how = how;
        wanted.now = [&workspace = shell().workspace()] { return workspace.now(); };
        wanted.saves = shell().workspace().beside();
        return wanted;
    }

    /// The form that may be begun now; "" for none.
    std::string chosen_form() const
    {
        const auto row = m_forms->chosen();
        return row && m_ask->IsEnabled() ? of().forms[*row].id : "";
    }

    void ask()
    {
        if (!chosen_form().empty()) start(wanted(domain::Administration::Interview));
    }

    void enter_from_paper()
    {
        if (chosen_form().empty()) return;
        auto about = ask_about_paper(this, shell().workspace(), m_couple, of().side, chosen_form());
        if (about) shell().show(paper_entry_page(std::move(about->sheet), about->twice));
    }

    void start(app::FillInPractice::Wanted what)
    {
        fill(std::make_shared<app::FillInPractice>(
            shell().workspace().practice(), shell().workspace().library(), std::move(what), chosen_form()));
    }

    void resume()
    {
        const auto row = m_filled->chosen();
        if (!row || !m_go_on->IsEnabled()) return;
        fill(std::make_shared<app::FillInPractice>(
            shell().workspace().practice(), shell().workspace().library(),
            wanted(domain::Administration::Interview), of().filled[*row].response));
    }

    void amend()
    {
        const auto row = m_filled->chosen();
        if (!row || !m_amend->IsEnabled()) return;
        const app::FilledQuestionnaire& filled = of().filled[*row];
        const auto reason =
            ask_reason(this, tr("Amend"),
                       say("What was given in \"{}\" stays as it was, and both can be looked at. Once you "
                           "finish, scores and "
                           "reports count what you make of it now. What has left already is not changed.",
                           filled.title),
                       tr("Begin the amendment"));
        if (!reason) return;
        app::Workspace& workspace = shell().workspace();
        fill(std::make_shared<app::FillInPractice>(
            workspace.practice(), workspace.library(), wanted(domain::Administration::Interview),
            app::AnswersToAmend{m_couple, filled.response, *reason, workspace.today()}));
    }

    void move()
    {
        const auto row = m_filled->chosen();
        if (!row || !m_move->IsEnabled()) return;
        app::Workspace& workspace = shell().workspace();
        if (!move_answers(this, workspace, m_couple, of().side, of().filled[*row].response)) return;
        shell().say(tr("Moved."));
        workspace.changed();
    }

    void fill(std::shared_ptr<app::FillInPractice> filling)
    {
        shell().show(fill_form_page(std::move(filling), m_couple.id, again()));
    }

    std::optional<domain::TicketId> begun_hand_over() const
    {
        const auto found = std::ranges::find_if(m_hand_overs, [&](const app::OpenHandOver& each) {
            return each.couple.id == m_couple.id && each.ticket.side == of().side;
        });
        return found == m_hand_overs.end() ? std::nullopt : std::optional(found->ticket.id);
    }

    void hand_over()
    {
        const auto forms = choose_forms(this, of());
        if (!forms) return;
        app::Workspace& workspace = shell().workspace();
        lock_and_hand_over(shell(),
                           app::begin_hand_over(workspace.practice(), workspace.library(),
                                                {m_couple, of().side, *forms, workspace.today()}),
                           couple_page(m_couple.id, "questionnaires"));
    }

    void go_on_with_hand_over()
    {
        app::Workspace& workspace = shell().workspace();
        if (const auto ticket = begun_hand_over())
            lock_and_hand_over(shell(),
                               app::resume_hand_over(workspace.practice(), *ticket, workspace.today()),
                               couple_page(m_couple.id, "questionnaires"));
    }

    void open() { m_go_on->IsEnabled() ? resume() : look(); }

    void look()
    {
        const auto row = m_filled->chosen();
        if (row) look_at_answers(this, shell().workspace(), m_couple, of().filled[*row].response);
    }

    void print()
    {
        const auto row = m_forms->chosen();
        if (!row) return;
        app::Workspace& workspace = shell().workspace();
        const auto target = shell().prompts().choose_new_file(tr("Print to a new file"), "form.pdf",
                                                              tr("PDF and HTML files|*.pdf;*.html"));
        const forms::CatalogEntry* const form = workspace.library().forms().find(of().forms[*row].id);
        if (!target || form == nullptr) return;
        const std::string code =
            app::print_form(workspace.practice(), *form,
                            {m_couple, of().side, workspace.today(), workspace.today()}, *target);
        shell().say(say("Written. Its check code is {}.", code));
    }

    domain::Couple m_couple;
    app::CoupleQuestionnaires m_shown;
    std::vector<app::OpenHandOver> m_hand_overs;
    base::Subscription m_saved;
    wxChoice* m_partner;
    Paragraph* m_nothing = nullptr;
    Table *m_filled = nullptr, *m_forms = nullptr;
    wxButton *m_go_on = nullptr, *m_look = nullptr, *m_amend = nullptr, *m_move = nullptr, *m_ask = nullptr,
             *m_paper = nullptr, *m_print = nullptr, *m_hand_over = nullptr, *m_hand_on = nullptr;
};

} // namespace

Page* make_couple_questionnaires_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleQuestionnairesPage(parent, shell, couple);
}

} // namespace rekindle::gui
