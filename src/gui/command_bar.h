// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands.h"

#include <functional>

class wxFrame;

namespace rekindle::gui {

/// Gives a frame the menus, the keys and the toolbar of the command table. A command that cannot be done now
/// is grey; `run` gets those that are chosen.
void add_command_bar(wxFrame& frame, const std::function<bool(const app::CommandRow&)>& can,
                     const std::function<void(app::Command)>& run);

/// The number under which wx knows a command.
int wx_id(app::Command command);

} // namespace rekindle::gui
