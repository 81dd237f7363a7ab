// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// Does what a command says on whatever page; lock, quit and "What can I do here" are the frame's own.
/// Dialogs lie over `window`.
void do_command(app::Command command, Shell& shell, wxWindow& window);

} // namespace rekindle::gui
