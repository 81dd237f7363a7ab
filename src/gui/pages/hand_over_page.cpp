// SPDX-License-Identifier: MIT
#include "gui/pages/hand_over_page.h"

#include "app/pages/entrance.h"
#include "app/pages/workspace.h"
#include "base/translate.h"
#include "gui/pages/fill_form_panel.h"
#include "gui/pages/unlock_page.h"

#include <wx/app.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class HandOverPage : public Page {
public:
    HandOverPage(wxWindow* parent, Shell& window, std::shared_ptr<app::FillHandOver> filling,
                 std::filesystem::path practice, MakePage back)
        : Page(parent, window),
          m_filling(std::move(filling)),
          m_practice(std::move(practice)),
          m_back(std::move(back))
    {
        SetSizer(new wxBoxSizer(wxVERTICAL));
        show_form();
        // After the event: it comes from the form that is shown.
        m_changed = m_filling->changed.connect([this] { CallAfter([this] { show_form(); }); });
    }
    HandOverPage(const HandOverPage&) = delete;
    HandOverPage& operator=(const HandOverPage&) = delete;
    ~HandOverPage() override { DestroyChildren(); } // while the model is there

    std::string title() const override { return tr("Questionnaire"); }
    app::Guide guide() const override { return app::Guide::PrivacyWithCouples; }
    bool stands_alone() const override { return true; }
    void begin() override { m_panel->begin(); }
    bool may_leave() override
    {
        m_filling->save_now();
        return m_filling->form().all_saved() ||
               shell().prompts().confirm(tr("Not everything is saved. What is not will be lost."),
                                         tr("Leave all the same"));
    }
    void before_lock() override { m_filling->save_now(); }

private:
    void show_form()
    {
        GetSizer()->Clear(true);
        m_panel = new FillFormPanel(this, m_filling->form(), tr("For the counselor: unlock the practice"),
                                    [this] { show_unlock_page(shell(), m_practice, m_back); });
        GetSizer()->Add(m_panel, wxSizerFlags(1).Expand());
        Layout();
        m_panel->begin();
    }

    std::shared_ptr<app::FillHandOver> m_filling;
    std::filesystem::path m_practice;
    MakePage m_back;
    base::Subscription m_changed;
    FillFormPanel* m_panel = nullptr;
};

} // namespace

MakePage hand_over_page(std::shared_ptr<app::FillHandOver> filling, std::filesystem::path practice,
                        MakePage back)
{
    return [filling = std::move(filling), practice = std::move(practice),
            back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new HandOverPage(parent, shell, filling, practice, back);
    };
}

void lock_and_hand_over(Shell& window, app::HandOver handed, MakePage back)
{
    const auto filling =
        std::make_shared<app::FillHandOver>(std::move(handed), window.entrance().world().now,
                                            [](std::function<void()> work) { wxTheApp->CallAfter(work); });
    window.lock([&window, filling, back = std::move(back), practice = window.workspace().folder()] {
        window.show(hand_over_page(filling, practice, back));
    });
}

} // namespace rekindle::gui
