// SPDX-License-Identifier: MIT
#pragma once

#include "app/desk_settings.h"

class wxTopLevelWindow;

namespace rekindle::gui {

app::DeskSettings::Window state_of(const wxTopLevelWindow& window);
/// As it was, where that is still on a screen; else 1024 x 700, or as much as the screen has. `state` may be
/// null.
void restore_window(wxTopLevelWindow& window, const app::DeskSettings::Window* state);

} // namespace rekindle::gui
