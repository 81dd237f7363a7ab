// SPDX-License-Identifier: MIT
#include "gui/pages/review_homework_page.h"

#include "app/pages/review_form.h"
#include "base/translate.h"
#include "gui/pages/fill_at_once_page.h"
#include "gui/pages/fill_at_once_panel.h"
#include "gui/pages/fill_form_panel.h"
#include "gui/pages/marks_table.h"

#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

class ReviewHomeworkPage : public Page {
public:
    ReviewHomeworkPage(wxWindow* parent, Shell& window, domain::Couple couple,
                       const domain::AssignmentId& assignment, MakePage back)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_back(std::move(back)),
          m_marks(window.workspace(), m_couple, assignment, app::HomeworkMarks::Days::DueOrMarked),
          m_form(app::review_form(window.workspace(), m_couple, assignment, [this](const std::string& told) {
              shell().say(told);
              shell().workspace().changed();
          }))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        Table* const table = make_marks_table(this, m_marks, m_couple, [](std::size_t) {});
        if (!m_marks.days().empty()) table->choose(m_marks.days().size() - 1);
        rows->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        table->tell_chosen_below(rows);
        rows->Add(make_for_counselor_alone(this, shell(), m_marks), wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_panel = new FillAtOncePanel(this, shell(), *m_form, [this] { shell().show(m_back); });
        m_panel->SetMinSize({-1, GetCharHeight() * 13}); // with what leads out of it in sight
        rows->Add(m_panel, wxSizerFlags(2).Expand());
        SetSizer(rows);
    }
    ReviewHomeworkPage(const ReviewHomeworkPage&) = delete;
    ReviewHomeworkPage& operator=(const ReviewHomeworkPage&) = delete;
    ~ReviewHomeworkPage() override { DestroyChildren(); } // while the form is there

    std::string title() const override { return m_couple.code; }
    std::vector<KeyHere> keys_here() const override { return keys_of_forms(); }
    app::Guide guide() const override { return app::Guide::Homework; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_panel->begin(); }
    bool can(app::Command command) const override { return command == app::Command::Undo; }
    void run(app::Command) override { m_panel->undo(); }
    bool may_leave() override { return gui::may_leave(shell(), *m_form); }
    void before_lock() override { m_form->keep(); }

private:
    domain::Couple m_couple;
    MakePage m_back;
    app::HomeworkMarks m_marks;
    std::unique_ptr<app::FillAtOnce> m_form;
    FillAtOncePanel* m_panel;
};

} // namespace

MakePage review_homework_page(domain::Couple couple, domain::AssignmentId assignment, MakePage back)
{
    return [couple = std::move(couple), assignment = std::move(assignment),
            back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new ReviewHomeworkPage(parent, shell, couple, assignment, back);
    };
}

} // namespace rekindle::gui
