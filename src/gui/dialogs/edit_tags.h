// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

class wxWindow;

namespace rekindle::gui {

/// Asks for the tags of a couple, all in one line, and keeps them.
void edit_tags(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple);

} // namespace rekindle::gui
