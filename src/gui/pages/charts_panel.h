// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/couple_charts.h"
#include "gui/page.h"

#include <wx/panel.h>

class wxButton;
class wxChoice;

namespace rekindle::gui {

class Picture;
class Table;

/// One chart of a couple at a time, as wide as the page it stands on has room for, and below it its numbers.
class ChartsPanel : public wxPanel {
public:
    ChartsPanel(Page* page, Shell& shell, app::CoupleCharts charts);

    /// Beside the buttons that are there.
    wxButton* add_button(const std::string& words, const std::function<void()>& pressed);
    void begin(); ///< puts the keyboard where a chart is chosen, or on the last button
    bool has_any() const { return !m_charts.charts().empty(); }
    void save(); ///< the chart that is shown, to a file that is asked for
    void copy();

private:
    std::size_t chosen() const;
    void on_first_paint(wxPaintEvent& event);
    void render();
    void paint();

    Shell& m_shell;
    app::CoupleCharts m_charts;
    wxChoice* m_choice = nullptr;
    wxSizer* m_buttons = nullptr;
    wxButton* m_last_button = nullptr;
    Picture* m_picture = nullptr;
    Table* m_numbers = nullptr;
    int m_painted_for = 0; ///< pixels of the page's width
};

} // namespace rekindle::gui
