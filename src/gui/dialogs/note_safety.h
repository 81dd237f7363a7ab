// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/safety_form.h"

class wxWindow;

namespace rekindle::gui {

/// Asks what was done about a safety matter and records it; false when that was put aside.
bool note_what_was_done(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple,
                        const app::SafetyMatter& matter);

/// Asks for a safety matter that the counselor notes and records it; false when that was put aside.
bool note_safety_matter(wxWindow* parent, app::Workspace& workspace, const domain::Couple& couple);

} // namespace rekindle::gui
