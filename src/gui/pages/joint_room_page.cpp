// SPDX-License-Identifier: MIT
#include "gui/pages/joint_room_page.h"

#include "app/pages/entrance.h"
#include "app/pages/joint_room.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/pages/unlock_page.h"
#include "gui/text.h"
#include "gui/toolkit.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::tr;

class JointRoomPage : public Page {
public:
    JointRoomPage(wxWindow* parent, Shell& window, const domain::Couple& couple, MakePage back)
        : Page(parent, window), m_back(std::move(back))
    {
        const app::JointRoom room =
            app::enter_joint_room(window.workspace(), window.entrance().world().data / "reports", couple);
        clear_selections();
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, room.title);
        add_words(this, rows,
                  tr("Only what both of you agreed to see together is shown. Everything else is closed until "
                     "the counselor leaves this view with the passphrase."));
        m_text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP | wxHSCROLL);
        m_text->SetFont(wxFontInfo(GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE));
        m_text->ChangeValue(shown(room.words));
        m_text->SetInsertionPoint(0);
        name_for_all(m_text, tr("What you may see together"));
        m_text->SetMinSize({-1, GetCharHeight() * 5});
        rows->Add(m_text, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        rows->Add(make_button(this, tr("Leave the joint-room view"), [this] { leave(); }),
                  wxSizerFlags().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
    }

    std::string title() const override { return tr("Joint-room view"); }
    app::Guide guide() const override { return app::Guide::PrivacyWithCouples; }
    void begin() override
    {
        m_text->SetFocus();
        shell().say("");
    }
    bool can(app::Command command) const override { return command == app::Command::JointRoom; }
    void run(app::Command) override { leave(); }

private:
    /// The way out is the way in: nothing behind this view is open before the passphrase was right.
    void leave()
    {
        Shell& window = shell();
        window.lock([&window, practice = window.workspace().folder(), back = m_back] {
            show_unlock_page(window, practice, back);
        });
    }

    MakePage m_back;
    wxTextCtrl* m_text;
};

} // namespace

MakePage joint_room_page(domain::Couple couple, MakePage back)
{
    return [couple = std::move(couple), back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new JointRoomPage(parent, shell, couple, back);
    };
}

} // namespace rekindle::gui
