// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

class wxWindow;

namespace rekindle::gui {

/// Asks whose the answers are that were saved as `side`'s, and why, says what moving them means, and moves
/// them; false when that was put aside.
bool move_answers(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                  domain::Side side, const domain::ResponseId& response);

} // namespace rekindle::gui
