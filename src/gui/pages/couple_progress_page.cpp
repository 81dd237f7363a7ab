// SPDX-License-Identifier: MIT
#include "gui/pages/couple_progress_page.h"

#include "app/pages/entrance.h"
#include "app/pages/sharing_guard.h"
#include "base/translate.h"
#include "gui/dialogs/show_to_couple.h"
#include "gui/pages/charts_for_couple_page.h"
#include "gui/pages/charts_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class CoupleProgressPage : public Page {
public:
    CoupleProgressPage(wxWindow* parent, Shell& window, domain::Couple couple)
        : Page(parent, window),
          m_couple(std::move(couple)),
          m_reports(window.entrance().world().data / "reports"),
          m_charts(new ChartsPanel(this, window,
                                   app::CoupleCharts(window.workspace(), m_reports, m_couple,
                                                     domain::Audience::Counselor,
                                                     app::CoupleCharts::Reads::HomeworkLater)))
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        rows->Add(m_charts, wxSizerFlags(1).Expand());
        m_charts->add_button(tr("Show to the couple …"), [this] { show_to_couple(); })
            ->Enable(m_charts->has_any());
        SetSizer(rows);
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Reports; }
    bool can(app::Command command) const override
    {
        using app::Command;
        return m_charts->has_any() && (command == Command::SaveToFile || command == Command::CopyChart ||
                                       command == Command::ShowToCouple);
    }
    void run(app::Command command) override
    {
        if (command == app::Command::SaveToFile) m_charts->save();
        if (command == app::Command::CopyChart) m_charts->copy();
        if (command == app::Command::ShowToCouple) show_to_couple();
    }

private:
    void show_to_couple()
    {
        const auto guard = app::sharing_guard(shell().workspace(), m_reports, m_couple);
        if (may_show_to_couple(this, guard)) shell().show(charts_for_couple_page(m_couple));
    }

    domain::Couple m_couple;
    std::filesystem::path m_reports;
    ChartsPanel* m_charts;
};

} // namespace

Page* make_couple_progress_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new CoupleProgressPage(parent, shell, couple);
}

} // namespace rekindle::gui
