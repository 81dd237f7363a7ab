// SPDX-License-Identifier: MIT
#include "gui/pages/yes_list_page.h"

#include "app/pages/yes_list.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/fill_at_once_page.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

class YesListPage : public Page {
public:
    YesListPage(wxWindow* parent, Shell& window, domain::Couple couple, MakePage back)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_back(std::move(back)),
          m_list(app::yes_list(window.workspace(), m_couple))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("The mutual-yes list"));
        add_words(this, rows,
                  tr("Ask each partner alone, while the other is not in the room. Touch that not both say "
                     "yes to is on no plan, and neither of them is told what the other marked."));
        for (const domain::Side side : domain::both_sides) add_partner(rows, side);
        add_words(this, rows,
                  tr("What both say yes to is for you: put a few of them on a plan. Whoever sees the list "
                     "learns from it where the other did not say yes."));
        add_button(rows, tr("What both say yes to, for you alone …"), [this] { show_both(); });
        add_button(rows, tr("Back"), [this] { shell().show(m_back); });
        SetSizer(rows);
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Homework; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_first->SetFocus(); }
    MakePage again() const override { return yes_list_page(m_couple, m_back); }

private:
    wxButton* add_button(wxBoxSizer* rows, const std::string& words, const std::function<void()>& pressed)
    {
        wxButton* const button = make_button(this, words, pressed);
        rows->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
        if (m_first == nullptr) m_first = button;
        return button;
    }

    void add_partner(wxBoxSizer* rows, domain::Side side)
    {
        add_words(this, rows, m_list.state.at(side));
        add_button(rows, say("Ask partner {} …", domain::word(side)), [this, side] {
            ask(side);
        })->Enable(!m_list.only_looked_at);
    }

    void ask(domain::Side side)
    {
        std::shared_ptr<app::FillAtOnce> form = app::yes_list_form(
            shell().workspace(), m_couple, side, [&window = shell()](const std::string& told) {
                window.say(told);
                window.workspace().changed();
            });
        shell().show(fill_at_once_page(std::move(form), m_couple, again()));
    }

    void show_both()
    {
        shell().prompts().tell(m_list.both.empty() ? std::string(tr("There is nothing yet to which both say "
                                                                    "yes today."))
                                                   : base::joined(m_list.both, "\n"));
    }

    domain::Couple m_couple;
    MakePage m_back;
    app::YesList m_list;
    wxButton* m_first = nullptr;
};

} // namespace

MakePage yes_list_page(domain::Couple couple, MakePage back)
{
    return [couple = std::move(couple), back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new YesListPage(parent, shell, couple, back);
    };
}

} // namespace rekindle::gui
