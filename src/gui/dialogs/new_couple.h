// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

#include <optional>

class wxWindow;

namespace rekindle::gui {

/// Asks who they are and adds them to the practice. Empty when put aside.
std::optional<domain::Couple> ask_for_new_couple(wxWindow* parent, app::Workspace& workspace);

} // namespace rekindle::gui
