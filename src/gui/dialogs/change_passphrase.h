// SPDX-License-Identifier: MIT
#pragma once

class wxWindow;

namespace rekindle::gui {

class Shell;

/// Asks for a new passphrase in place of the one before and gives it to the open practice, which is closed
/// for that moment.
void change_passphrase(Shell& shell, wxWindow* parent);

} // namespace rekindle::gui
