// SPDX-License-Identifier: MIT
#include "gui/pages/fill_at_once_page.h"

#include "base/translate.h"
#include "gui/pages/fill_form_panel.h"

#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class FillAtOncePage : public Page {
public:
    FillAtOncePage(wxWindow* parent, Shell& window, std::shared_ptr<app::FillAtOnce> form,
                   domain::Couple couple, MakePage back)
        : Page(parent, window), m_form(std::move(form)), m_couple(std::move(couple))
    {
        m_panel = new FillFormPanel(this, m_form->form(), "",
                                    [this, back = std::move(back)] { shell().show(back); });
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        rows->Add(m_panel, wxSizerFlags(1).Expand());
        SetSizer(rows);
    }
    FillAtOncePage(const FillAtOncePage&) = delete;
    FillAtOncePage& operator=(const FillAtOncePage&) = delete;
    ~FillAtOncePage() override { DestroyChildren(); } // while the model is there

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Homework; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_panel->begin(); }
    bool may_leave() override { return gui::may_leave(shell(), *m_form); }

private:
    std::shared_ptr<app::FillAtOnce> m_form;
    domain::Couple m_couple;
    FillFormPanel* m_panel;
};

} // namespace

MakePage fill_at_once_page(std::shared_ptr<app::FillAtOnce> form, domain::Couple couple, MakePage back)
{
    return [form = std::move(form), couple = std::move(couple),
            back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new FillAtOncePage(parent, shell, form, couple, back);
    };
}

bool may_leave(Shell& shell, const app::FillAtOnce& form)
{
    return !form.would_lose() ||
           shell.prompts().confirm(tr("What was answered here is kept only when it is finished, and is lost "
                                      "otherwise."),
                                   tr("Leave all the same"));
}

} // namespace rekindle::gui
