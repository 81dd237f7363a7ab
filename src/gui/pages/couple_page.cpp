// SPDX-License-Identifier: MIT
#include "gui/pages/couple_page.h"

#include "app/pages/work_draft.h"
#include "app/record.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/dialogs/edit_tags.h"
#include "gui/layout.h"
#include "gui/pages/couple_sections.h"
#include "gui/pages/joint_room_page.h"
#include "gui/section_list.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <memory>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class CouplePage : public Page {
public:
    CouplePage(wxWindow* parent, Shell& window, const domain::CoupleId& couple, const std::string& section)
        : Page(parent, window), m_couple(app::couple_called(window.workspace().practice(), couple.value))
    {
        window.workspace().practice().audit().record("view", "couple", m_couple.id.value);
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, say("{}: {} and {}", m_couple.code, m_couple.a.label, m_couple.b.label));
        add_begun(rows);
        std::vector<std::string> titles;
        int chosen = 0;
        for (const CoupleSection& each : couple_sections()) {
            if (section == each.id) chosen = static_cast<int>(titles.size());
            titles.emplace_back(tr(each.title));
        }
        m_sections = std::make_unique<SectionList>(this, rows, tr("Sections of this couple"), titles,
                                                   [this] { show_section(); });
        m_sections->choose(chosen);
        SetSizer(rows);
        show_section();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return m_section->guide(); }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    MakePage again() const override
    {
        return couple_page(m_couple.id, couple_sections()[static_cast<std::size_t>(m_shown)].id);
    }
    void begin() override { m_sections->begin(); }
    bool may_leave() override { return m_section->may_leave(); }
    void before_lock() override { m_section->before_lock(); }
    bool can(app::Command command) const override
    {
        return command == app::Command::JointRoom || command == app::Command::EditTags ||
               m_section->can(command);
    }
    void run(app::Command command) override
    {
        if (command == app::Command::JointRoom) return shell().show(joint_room_page(m_couple, again()));
        if (command == app::Command::EditTags) return edit_tags(this, shell().workspace(), m_couple);
        m_section->run(command);
    }

private:
    /// What was begun and is not saved is found again from every section.
    void add_begun(wxBoxSizer* rows)
    {
        m_begun_row = new wxWrapSizer(wxHORIZONTAL); // with large text the button stands below
        m_begun = new Paragraph(this, "");
        m_begun_row->Add(m_begun, wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(6)));
        m_begun_row->Add(make_button(this, tr("Throw drafts away …"), [this] { throw_away(); }),
                         wxSizerFlags().Border(wxALL, FromDIP(4)));
        rows->Add(m_begun_row, wxSizerFlags().Expand());
    }

    void show_begun()
    {
        const auto begun = app::begun_work(shell().workspace(), m_couple);
        m_begun->say(say("Begun and not saved: {}", base::joined(begun, "; ")));
        m_begun_row->ShowItems(!begun.empty());
        Layout();
    }

    void throw_away()
    {
        const auto begun = app::begun_work(shell().workspace(), m_couple);
        if (!shell().prompts().confirm(say("This goes for good: {}.", base::joined(begun, "; ")),
                                       tr("Throw it away")))
            return;
        app::throw_begun_work_away(shell().workspace(), m_couple);
        show_begun();
        m_sections->begin();
    }

    void show_section()
    {
        const int chosen = m_sections->chosen();
        if (chosen == wxNOT_FOUND || chosen == m_shown) return;
        if (m_section && !m_section->may_leave()) {
            m_sections->choose(m_shown);
            return;
        }
        m_sections->choose(m_shown); // the one there stays where this fails
        Page* const next = couple_sections()[static_cast<std::size_t>(chosen)].make(this, shell(), m_couple);
        if (m_section) m_section->Destroy();
        m_section = next;
        m_shown = chosen;
        m_sections->choose(chosen);
        m_sections->show(m_section);
        show_begun();
        m_section->FitInside();
    }

    domain::Couple m_couple;
    std::unique_ptr<SectionList> m_sections;
    wxWrapSizer* m_begun_row;
    Paragraph* m_begun;
    Page* m_section = nullptr;
    int m_shown = wxNOT_FOUND;
};

} // namespace

MakePage couple_page(domain::CoupleId couple, std::string section)
{
    return
        [couple = std::move(couple), section = std::move(section)](wxWindow* parent, Shell& shell) -> Page* {
            return new CouplePage(parent, shell, couple, section);
        };
}

} // namespace rekindle::gui
