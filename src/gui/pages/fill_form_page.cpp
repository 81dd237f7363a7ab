// SPDX-License-Identifier: MIT
#include "gui/pages/fill_form_page.h"

#include "app/pages/workspace.h"
#include "app/record.h"
#include "base/translate.h"
#include "gui/pages/fill_form_panel.h"

#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class FillFormPage : public Page {
public:
    FillFormPage(wxWindow* parent, Shell& window, std::shared_ptr<app::FillInPractice> filling,
                 domain::CoupleId couple, MakePage back)
        : Page(parent, window),
          m_filling(std::move(filling)),
          m_couple(app::couple_called(window.workspace().practice(), couple.value))
    {
        m_panel = new FillFormPanel(this, m_filling->form(), tr("Back to the couple"),
                                    [this, back = std::move(back)] { shell().show(back); });
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        rows->Add(m_panel, wxSizerFlags(1).Expand());
        SetSizer(rows);
    }
    FillFormPage(const FillFormPage&) = delete;
    FillFormPage& operator=(const FillFormPage&) = delete;
    ~FillFormPage() override { DestroyChildren(); } // while the model is there

    std::string title() const override { return m_couple.code; }
    std::vector<KeyHere> keys_here() const override { return keys_of_forms(); }
    app::Guide guide() const override { return app::Guide::Intake; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_panel->begin(); }
    bool may_leave() override
    {
        m_filling->save_now();
        shell().workspace().changed();
        return m_filling->form().all_saved() ||
               shell().prompts().confirm(tr("Not everything is saved. What is not will be lost."),
                                         tr("Leave all the same"));
    }
    void before_lock() override { m_filling->save_now(); }

private:
    std::shared_ptr<app::FillInPractice> m_filling;
    domain::Couple m_couple;
    FillFormPanel* m_panel;
};

} // namespace

MakePage fill_form_page(std::shared_ptr<app::FillInPractice> filling, domain::CoupleId couple, MakePage back)
{
    return [filling = std::move(filling), couple = std::move(couple),
            back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new FillFormPage(parent, shell, filling, couple, back);
    };
}

} // namespace rekindle::gui
