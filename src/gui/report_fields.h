// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/report_choice.h"

#include <functional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxChoice;
class wxTextCtrl;
class wxWindow;

namespace rekindle::gui {

/// The formats in which reports are saved, by name; the one that is chosen.
wxChoice* make_format_choice(wxWindow* parent);
app::Format chosen_format(const wxChoice* choice);

/// The controls with which a report about couples is chosen: which one, for whom, as what, of which days.
class ReportFields {
public:
    /// `changed` is called whenever something else is chosen or typed.
    ReportFields(wxWindow* parent, wxBoxSizer* rows, std::vector<app::InstalledReport> reports,
                 std::function<void()> changed);
    ReportFields(const ReportFields&) = delete;
    ReportFields& operator=(const ReportFields&) = delete;

    /// Without what the fields do not ask for.
    app::ReportChoice choice() const;

private:
    const app::InstalledReport& report() const;
    void render_audiences();

    std::vector<app::InstalledReport> m_reports;
    std::function<void()> m_changed;
    wxChoice *m_report, *m_audience, *m_format;
    wxTextCtrl *m_first, *m_last;
};

} // namespace rekindle::gui
