// SPDX-License-Identifier: MIT
#include "gui/pages/homework_log_page.h"

#include "app/pages/couple_homework.h"
#include "app/pages/homework_marks.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/pages/fill_at_once_page.h"
#include "gui/pages/fill_at_once_panel.h"
#include "gui/pages/marks_table.h"
#include "gui/text.h"
#include "report/blocks/words.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <array>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using domain::LogState;

class HomeworkLogPage : public Page {
public:
    using At = std::optional<std::pair<domain::Side, base::Date>>;

    HomeworkLogPage(wxWindow* parent, Shell& window, domain::Couple couple, domain::AssignmentId assignment,
                    MakePage back, const At& at)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_back(std::move(back)),
          m_marks(window.workspace(), m_couple, std::move(assignment)),
          m_partners(m_marks.partners())
    {
        m_rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, m_rows, m_marks.assignment().title);
        add_words(this, m_rows,
                  tr("Choose whose marks you enter, then a day, then a key: d done, p partly, n not done, o "
                     "opted out, e excused. What was saved and is not right is set right with a button of "
                     "its own."));
        wxFlexGridSizer* const fields = add_fields(this, m_rows);
        m_partner = new wxChoice(this, wxID_ANY);
        for (const domain::Side side : m_partners)
            m_partner->Append(sentence(report::partner_name(m_couple, side)));
        m_partner->SetSelection(0);
        m_partner->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { go_to_open(0); });
        add_field(fields, tr("Whose marks"), m_partner);
        m_table = make_marks_table(this, m_marks, m_couple, [this](std::size_t) { mark(LogState::Done); });
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
            event.Skip(); // to what tells the row below it
            render_buttons();
        });
        m_rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_table->tell_chosen_below(m_rows);
        add_buttons();
        SetSizer(m_rows);
        Bind(wxEVT_CHAR_HOOK, &HomeworkLogPage::on_key, this);
        go_to_open(0);
        if (at) go_to(at->first, at->second);
    }
    HomeworkLogPage(const HomeworkLogPage&) = delete;
    HomeworkLogPage& operator=(const HomeworkLogPage&) = delete;
    ~HomeworkLogPage() override { DestroyChildren(); } // while the forms are there

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Homework; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_table->SetFocus(); }
    bool can(app::Command command) const override { return m_panel && command == app::Command::Undo; }
    void run(app::Command) override { m_panel->undo(); }
    bool may_leave() override { return !m_panel || gui::may_leave(shell(), *m_forms.back()); }
    void before_lock() override
    {
        if (m_panel) m_forms.back()->keep();
    }

private:
    domain::Side side() const
    {
        return m_partners.at(static_cast<std::size_t>(std::max(m_partner->GetSelection(), 0)));
    }

    void add_buttons()
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        for (const LogState state :
             {LogState::Done, LogState::Partial, LogState::NotDone, LogState::OptedOut, LogState::Excused}) {
            const std::string words = say("{} ({})", report::in_words(state), app::key_of(state));
            wxButton* const button = make_button(this, words, [this, state] { mark(state); });
            m_buttons.push_back(button);
            line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(4)));
        }
        m_right = make_button(this, tr("Set right …"), [this] { set_right(); });
        line->Add(m_right, wxSizerFlags().Border(wxALL, FromDIP(4)));
        m_alone = make_for_counselor_alone(this, shell(), m_marks);
        line->Add(m_alone, wxSizerFlags().Border(wxALL, FromDIP(4)));
        line->Add(make_button(this, tr("Back"), [this] { shell().show(m_back); }),
                  wxSizerFlags().Border(wxALL, FromDIP(4)));
        m_rows->Add(line, wxSizerFlags().Expand());
    }

    void render_buttons()
    {
        const auto day = m_table->chosen();
        const bool open = !m_panel && day && m_marks.may_mark(*day, side());
        for (wxButton* const button : m_buttons) button->Enable(open);
        m_right->Enable(!m_panel && day && m_marks.may_set_right(*day, side()));
        m_alone->Enable(!m_marks.for_counselor_alone().empty());
    }

    void go_to_open(std::size_t from)
    {
        const std::size_t days = m_marks.days().size();
        if (days > 0) m_table->choose(m_marks.next_open(from, side()).value_or(days - 1));
        render_buttons();
    }

    void go_to(domain::Side whose, base::Date on)
    {
        const auto partner = std::ranges::find(m_partners, whose);
        const auto day = std::ranges::find(m_marks.days(), on, &app::HomeworkMarks::Day::day);
        if (partner == m_partners.end() || day == m_marks.days().end()) return;
        m_partner->SetSelection(static_cast<int>(partner - m_partners.begin()));
        m_table->choose(static_cast<std::size_t>(day - m_marks.days().begin()));
        render_buttons();
    }

    bool is_in_table() const
    {
        const wxWindow* const focus = FindFocus();
        return focus && (focus == m_table || focus->GetParent() == m_table);
    }

    void on_key(wxKeyEvent& event)
    {
        const int key = event.GetKeyCode();
        const auto state = event.HasAnyModifiers() || key < 'A' || key > 'Z'
                               ? std::nullopt
                               : app::HomeworkMarks::state_of(static_cast<char>(key - 'A' + 'a'));
        if (!state || !is_in_table()) return event.Skip();
        mark(*state);
    }

    void mark(LogState state)
    {
        const auto day = m_table->chosen();
        if (m_panel || !day || !m_marks.may_mark(*day, side())) return;
        if (m_marks.asks(state)) return ask(*day, state);
        shell().say(m_marks.mark(*day, side(), state));
        shell().workspace().changed();
        go_on(*day);
    }

    void set_right()
    {
        const auto day = m_table->chosen();
        if (!m_panel && day && m_marks.may_set_right(*day, side()))
            show(*day, m_marks.set_right_form(*day, side(), teller()));
    }

    app::HomeworkMarks::Saved teller()
    {
        return [this](const std::string& told) {
            shell().say(told);
            shell().workspace().changed();
        };
    }

    void ask(std::size_t day, LogState state) { show(day, m_marks.form(day, side(), state, teller())); }

    /// What is asked stands below the table until it is finished or left.
    void show(std::size_t day, std::unique_ptr<app::FillAtOnce> form)
    {
        m_forms.push_back(std::move(form));
        m_panel = new FillAtOncePanel(this, shell(), *m_forms.back(), [this, day] { end_asking(day); });
        m_panel->SetMinSize({-1, GetCharHeight() * 16});
        m_rows->Add(m_panel, wxSizerFlags(2).Expand());
        m_partner->Disable();
        m_table->Disable();
        render_buttons();
        Layout();
        FitInside();
        show_panel();
        m_panel->begin();
    }

    /// Where the window is too small for all of it.
    void show_panel()
    {
        int across = 0, down = 0;
        GetScrollPixelsPerUnit(&across, &down);
        if (down > 0) Scroll(-1, CalcUnscrolledPosition(m_panel->GetPosition()).y / down);
    }

    void end_asking(std::size_t day)
    {
        m_panel->Hide();
        m_rows->Detach(m_panel);
        wxTheApp->ScheduleForDestruction(std::exchange(m_panel, nullptr)); // it is what calls
        m_partner->Enable();
        m_table->Enable();
        Layout();
        FitInside();
        go_on(day);
    }

    void go_on(std::size_t day)
    {
        m_table->show_rows(m_marks.days().size());
        m_table->choose(m_marks.next_open(day, side()).value_or(day));
        m_table->SetFocus();
        render_buttons();
    }

    domain::Couple m_couple;
    MakePage m_back;
    app::HomeworkMarks m_marks;
    std::vector<domain::Side> m_partners;
    std::vector<std::unique_ptr<app::FillAtOnce>> m_forms; ///< the last is that of the panel, if there is one
    wxBoxSizer* m_rows;
    wxChoice* m_partner;
    Table* m_table;
    std::vector<wxButton*> m_buttons;
    wxButton *m_right = nullptr, *m_alone = nullptr;
    FillAtOncePanel* m_panel = nullptr;
};

} // namespace

MakePage homework_log_page(domain::Couple couple, domain::AssignmentId assignment, MakePage back,
                           std::optional<std::pair<domain::Side, base::Date>> at)
{
    return [couple = std::move(couple), assignment = std::move(assignment), back = std::move(back),
            at](wxWindow* parent, Shell& shell) -> Page* {
        return new HomeworkLogPage(parent, shell, couple, assignment, back, at);
    };
}

} // namespace rekindle::gui
