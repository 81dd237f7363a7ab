// SPDX-License-Identifier: MIT
#include "gui/pages/charts_for_couple_page.h"

#include "app/pages/entrance.h"
#include "app/pages/joint_room.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/charts_panel.h"
#include "gui/pages/couple_page.h"
#include "gui/pages/joint_room_page.h"
#include "gui/toolkit.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class ChartsForCouplePage : public Page {
public:
    ChartsForCouplePage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window), m_couple(std::move(couple))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("For the two of you"));
        add_words(this, rows,
                  tr("Only what both of you agreed to see together is shown. Everything else is closed until "
                     "the counselor leaves this view with the passphrase."));
        m_charts =
            new ChartsPanel(this, window,
                            app::enter_joint_room_with_charts(
                                window.workspace(), window.entrance().world().data / "reports", m_couple));
        clear_selections();
        rows->Add(m_charts, wxSizerFlags(1).Expand());
        m_charts->add_button(tr("Leave the joint-room view"), [this] { leave(); });
        SetSizer(rows);
    }

    std::string title() const override { return tr("Joint-room view"); }
    app::Guide guide() const override { return app::Guide::PrivacyWithCouples; }
    void begin() override
    {
        m_charts->begin();
        shell().say("");
    }
    bool can(app::Command command) const override { return command == app::Command::JointRoom; }
    void run(app::Command) override { leave(); }

private:
    void leave() { leave_joint_room(shell(), couple_page(m_couple.id, "progress")); }

    domain::Couple m_couple;
    ChartsPanel* m_charts;
};

} // namespace

MakePage charts_for_couple_page(domain::Couple couple)
{
    return [couple = std::move(couple)](wxWindow* parent, Shell& shell) -> Page* {
        return new ChartsForCouplePage(parent, shell, couple);
    };
}

} // namespace rekindle::gui
