// SPDX-License-Identifier: MIT
#include "gui/window_state.h"

#include <wx/display.h>
#include <wx/toplevel.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

constexpr int usual_width = 1024, usual_height = 700;

} // namespace

app::DeskSettings::Window state_of(const wxTopLevelWindow& window)
{
    const wxRect at = window.GetRect();
    return {at.x, at.y, at.width, at.height, window.IsMaximized()};
}

void restore_window(wxTopLevelWindow& window, const app::DeskSettings::Window* state)
{
    if (state && wxDisplay::GetFromPoint({state->x + 20, state->y + 20}) != wxNOT_FOUND) {
        window.SetSize(state->x, state->y, state->width, state->height);
        if (state->maximized) window.Maximize();
        return;
    }
    const wxSize screen = wxDisplay(0U).GetClientArea().GetSize();
    window.SetSize(std::min(usual_width, screen.x), std::min(usual_height, screen.y));
}

} // namespace rekindle::gui
