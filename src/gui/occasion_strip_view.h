// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/occasion_strip.h"

#include <wx/panel.h>

#include <functional>

class wxBoxSizer;
class wxStaticText;

namespace rekindle::gui {

/// The occasions of one partner in a row, each with its mark and colour and a name of its own. Tab comes to
/// one of them, the arrows, Home and End lead to the others.
class OccasionStripView : public wxPanel {
public:
    /// `opened` gets the day that was pressed.
    OccasionStripView(wxWindow* parent, std::function<void(base::Date)> opened);

    /// `whose`: the partner, as a label.
    void show(const std::string& whose, const std::vector<app::ShownOccasion>& occasions);

private:
    class Mark;
    void on_key(wxKeyEvent& event);
    void go_to(std::size_t mark);

    std::function<void(base::Date)> m_opened;
    wxStaticText* m_whose;
    wxBoxSizer* m_line;
    std::vector<Mark*> m_marks;
    std::size_t m_here = 0; ///< to which Tab comes
};

} // namespace rekindle::gui
