// SPDX-License-Identifier: MIT
#pragma once

class wxTextCtrl;

namespace rekindle::app {
class Workspace;
}

namespace rekindle::gui {

/// While somebody types there, a short form of the practice becomes its text as soon as the word is ended: by
/// a space, a sign or a new line, which then stands behind it, or by the Tab key, which goes on nowhere then.
void expand_short_forms(wxTextCtrl* text, app::Workspace& workspace);

} // namespace rekindle::gui
