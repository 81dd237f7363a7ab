// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

class wxWindow;

namespace rekindle::gui {

/// Shows a filled questionnaire, for the counselor alone; that it was looked at is in the audit trail.
void look_at_answers(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                     const domain::ResponseId& response);

} // namespace rekindle::gui
