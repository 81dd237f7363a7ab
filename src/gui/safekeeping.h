// SPDX-License-Identifier: MIT
#pragma once

class wxWindow;

namespace rekindle::gui {

class Shell;

// What keeps the open practice safe. Each takes a moment, which it spends beside the window.

/// A verified backup beside the practice.
void back_up(Shell& shell);
/// One on another disk: in the folder the practice has set, else in one that is asked for.
void back_up_elsewhere(Shell& shell);
/// Looks through all of it and tells what is found. Closes the practice for that moment.
void check_practice(Shell& shell, wxWindow* parent);
/// Shows the page of the keys that open it. Closes the practice for that moment.
void show_keys(Shell& shell, wxWindow* parent);
/// Everything is encrypted anew, with a new passphrase and a new recovery key, which is shown before it
/// holds.
void change_all_keys(Shell& shell, wxWindow* parent);

} // namespace rekindle::gui
