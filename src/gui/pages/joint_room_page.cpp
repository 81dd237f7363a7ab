// SPDX-License-Identifier: MIT
#include "gui/pages/joint_room_page.h"

#include "app/pages/entrance.h"
#include "app/pages/joint_room.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/unlock_page.h"
#include "gui/report_view.h"
#include "gui/toolkit.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class JointRoomPage : public Page {
public:
    JointRoomPage(wxWindow* parent, Shell& window, const domain::Couple& couple, MakePage back)
        : Page(parent, window), m_back(std::move(back))
    {
        app::JointRoom room =
            app::enter_joint_room(window.workspace(), window.entrance().world().data / "reports", couple);
        clear_selections();
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, room.title);
        add_words(this, rows,
                  tr("Only what both of you agreed to see together is shown. Everything else is closed until "
                     "the counselor leaves this view with the passphrase."));
        m_view = make_report_view(this, std::make_shared<const report::PageImages>(std::move(room.document)),
                                  tr("What you may see together"));
        m_view->SetMinSize({-1, GetCharHeight() * 5});
        rows->Add(m_view, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        rows->Add(
            make_button(this, tr("Leave the joint-room view"), [this] { leave_joint_room(shell(), m_back); }),
            wxSizerFlags().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
    }

    std::string title() const override { return tr("Joint-room view"); }
    app::Guide guide() const override { return app::Guide::PrivacyWithCouples; }
    void begin() override
    {
        m_view->SetFocus();
        shell().say("");
    }
    bool can(app::Command command) const override { return command == app::Command::JointRoom; }
    void run(app::Command) override { leave_joint_room(shell(), m_back); }

private:
    MakePage m_back;
    wxWindow* m_view;
};

} // namespace

void leave_joint_room(Shell& window, const MakePage& back)
{
    window.lock([&window, practice = window.workspace().folder(), back] {
        show_unlock_page(window, practice, back);
    });
}

MakePage joint_room_page(domain::Couple couple, MakePage back)
{
    return [couple = std::move(couple), back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new JointRoomPage(parent, shell, couple, back);
    };
}

} // namespace rekindle::gui
