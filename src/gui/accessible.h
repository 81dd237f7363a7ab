// SPDX-License-Identifier: MIT
#pragma once

#include <string>

class wxWindow;

namespace rekindle::gui {

/// Tells a screen reader what a control is, in a word or two: "Passphrase". Every control that takes the
/// keyboard gets a name by this; the system knows its role and state by itself.
void name_for_all(wxWindow* control, const std::string& name);
/// The same, and a sentence on what it does or how.
void name_for_all(wxWindow* control, const std::string& name, const std::string& description);

/// Has a screen reader say a sentence now: what went wrong, what was saved. `spot` is where it stands on
/// screen.
void announce(wxWindow* spot, const std::string& sentence);

} // namespace rekindle::gui
