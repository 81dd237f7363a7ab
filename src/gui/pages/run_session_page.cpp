// SPDX-License-Identifier: MIT
#include "gui/pages/run_session_page.h"

#include "app/pages/workspace.h"
#include "app/record.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/couple_goals_page.h"
#include "gui/pages/couple_homework_page.h"
#include "gui/pages/couple_page.h"
#include "gui/pages/couple_questionnaires_page.h"
#include "gui/pages/session_notes_page.h"
#include "gui/pages/since_last_time_page.h"
#include "gui/pages/wrap_up_page.h"
#include "gui/section_list.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using base::translatable;

struct Step {
    const char *id, *title;
    Page* (*make)(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session);
};

template <Page* (*section)(wxWindow*, Shell&, const domain::Couple&)>
Page* as_step(wxWindow* parent, Shell& shell, const domain::Couple& couple, int)
{
    return section(parent, shell, couple);
}

constexpr std::array steps{
    Step{"since", translatable("Since last time"), as_step<make_since_last_time_page>},
    Step{"check-in", translatable("Session check-in"), as_step<make_couple_questionnaires_page>},
    Step{"homework", translatable("Homework: review and agree"), as_step<make_couple_homework_page>},
    Step{"goals", translatable("Goals"), as_step<make_couple_goals_page>},
    Step{"notes", translatable("Notes"), make_session_notes_page},
    Step{"wrap-up", translatable("Wrap-up"), make_wrap_up_page},
};

class RunSessionPage : public Page {
public:
    RunSessionPage(wxWindow* parent, Shell& window, const domain::Couple& couple, domain::Session session,
                   const std::string& step)
        : Page(parent, window),
          m_couple(app::couple_called(window.workspace().practice(), couple.id.value)),
          m_session(std::move(session))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(
            this, rows,
            say("{}: session {} on {}", m_couple.code, m_session.number, base::to_text(m_session.day)));
        std::vector<std::string> titles;
        int chosen = 0;
        for (const Step& each : steps) {
            if (step == each.id) chosen = static_cast<int>(titles.size());
            titles.emplace_back(tr(each.title));
        }
        m_steps = std::make_unique<SectionList>(this, rows, tr("Steps of this session"), titles,
                                                [this] { show_step(); });
        m_steps->choose(chosen);
        m_steps->add_below(make_button(this, tr("Back to the sessions"),
                                       [this] { shell().show(couple_page(m_couple.id, "sessions")); }));
        SetSizer(rows);
        show_step();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Sessions; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    MakePage again() const override
    {
        return run_session_page(m_couple, m_session, steps.at(static_cast<std::size_t>(m_shown)).id);
    }
    void begin() override { m_steps->begin(); }
    bool can(app::Command command) const override { return m_step->can(command); }
    void run(app::Command command) override { m_step->run(command); }
    bool may_leave() override { return m_step->may_leave(); }
    void before_lock() override { m_step->before_lock(); }

private:
    void show_step()
    {
        const int chosen = m_steps->chosen();
        if (chosen == wxNOT_FOUND || chosen == m_shown) return;
        if (m_step && !m_step->may_leave()) {
            m_steps->choose(m_shown);
            return;
        }
        if (m_step) m_step->Destroy();
        m_step = steps.at(static_cast<std::size_t>(chosen)).make(this, shell(), m_couple, m_session.number);
        m_shown = chosen;
        m_steps->show(m_step);
        Layout();
        m_step->FitInside();
    }

    domain::Couple m_couple;
    domain::Session m_session;
    std::unique_ptr<SectionList> m_steps;
    Page* m_step = nullptr;
    int m_shown = wxNOT_FOUND;
};

} // namespace

MakePage run_session_page(domain::Couple couple, domain::Session session, std::string step)
{
    return [couple = std::move(couple), session = std::move(session),
            step = std::move(step)](wxWindow* parent, Shell& shell) -> Page* {
        return new RunSessionPage(parent, shell, couple, session, step);
    };
}

} // namespace rekindle::gui
