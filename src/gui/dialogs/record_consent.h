// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "app/prompts.h"

class wxWindow;

namespace rekindle::gui {

/// Asks what one partner says yes to and records it; false when that was put aside.
bool record_consent(wxWindow* parent, app::Workspace& workspace, app::Prompts& prompts,
                    const domain::Couple& couple);

} // namespace rekindle::gui
