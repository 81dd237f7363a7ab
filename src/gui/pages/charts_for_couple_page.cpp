// SPDX-License-Identifier: MIT
#include "gui/pages/charts_for_couple_page.h"

#include "app/pages/entrance.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/charts_panel.h"
#include "gui/pages/couple_page.h"

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
        m_charts =
            new ChartsPanel(this, window,
                            app::CoupleCharts(window.workspace(), window.entrance().world().data / "reports",
                                              m_couple, domain::Audience::CoupleShared));
        rows->Add(m_charts, wxSizerFlags(1).Expand());
        m_charts->add_button(tr("Back to the couple"),
                             [this] { shell().show(couple_page(m_couple.id, "progress")); });
        SetSizer(rows);
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Reports; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_charts->begin(); }
    bool can(app::Command command) const override
    {
        return m_charts->has_any() &&
               (command == app::Command::SaveToFile || command == app::Command::CopyChart);
    }
    void run(app::Command command) override
    {
        command == app::Command::SaveToFile ? m_charts->save() : m_charts->copy();
    }

private:
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
