// SPDX-License-Identifier: MIT
#include "gui/pages/before_session_page.h"

#include "app/pages/before_session.h"
#include "app/pages/entrance.h"
#include "base/translate.h"
#include "gui/report_view.h"

#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class BeforeSessionPage : public Page {
public:
    BeforeSessionPage(wxWindow* parent, Shell& window, const domain::Couple& couple)
        : Page(parent, window), m_code(couple.code)
    {
        const auto pages = std::make_shared<const report::PageImages>(
            app::before_session(window.workspace(), window.entrance().world().data / "reports", couple));
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        rows->Add(make_report_view(this, pages, tr("Before the session")),
                  wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
    }

    std::string title() const override { return m_code; }
    app::Guide guide() const override { return app::Guide::Couples; }

private:
    std::string m_code;
};

} // namespace

Page* make_before_session_page(wxWindow* parent, Shell& shell, const domain::Couple& couple)
{
    return new BeforeSessionPage(parent, shell, couple);
}

} // namespace rekindle::gui
