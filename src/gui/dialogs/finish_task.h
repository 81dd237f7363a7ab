// SPDX-License-Identifier: MIT
#pragma once

#include "app/couple_stage.h"
#include "app/pages/workspace.h"

class wxWindow;

namespace rekindle::gui {

/// Asks what was done about a task and calls it done; false when that was put aside.
bool finish_task(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                 const app::Task& task);

} // namespace rekindle::gui
