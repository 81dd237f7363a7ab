// SPDX-License-Identifier: MIT
#include "gui/pages/fill_at_once_page.h"

#include "base/translate.h"
#include "gui/pages/fill_at_once_panel.h"
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
        m_panel = new FillAtOncePanel(this, shell(), *m_form,
                                      [this, back = std::move(back)] { shell().show(back); });
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        rows->Add(m_panel, wxSizerFlags(1).Expand());
        SetSizer(rows);
    }
    FillAtOncePage(const FillAtOncePage&) = delete;
    FillAtOncePage& operator=(const FillAtOncePage&) = delete;
    ~FillAtOncePage() override { DestroyChildren(); } // while the model is there

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
    std::shared_ptr<app::FillAtOnce> m_form;
    domain::Couple m_couple;
    FillAtOncePanel* m_panel;
};

} // namespace

MakePage fill_at_once_page(std::shared_ptr<app::FillAtOnce> form, domain::Couple couple, MakePage back)
{
    return [form = std::move(form), couple = std::move(couple),
            back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new FillAtOncePage(parent, shell, form, couple, back);
    };
}

bool may_leave(Shell& shell, app::FillAtOnce& form)
{
    form.keep();
    if (form.would_lose())
        return shell.prompts().confirm(
            tr("What was answered here could not be kept as a draft, and is lost when you leave."),
            tr("Leave all the same"));
    if (!form.is_taken() && form.has_draft())
        shell.say(tr("What you began is kept as a draft: it is there again when you come back to it."));
    return true;
}

} // namespace rekindle::gui
