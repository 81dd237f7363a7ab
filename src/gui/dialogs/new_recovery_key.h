// SPDX-License-Identifier: MIT
#pragma once

#include <string>

class wxWindow;

namespace rekindle::gui {

class Shell;

/// Shows the new recovery key of a practice until its last group was typed from the paper; false where that
/// was put aside.
bool show_new_recovery_key(Shell& shell, wxWindow* parent, const std::string& practice,
                           const std::string& key);
/// The same of an escrow key, which nobody can take back here any more: it holds until it is revoked.
void show_escrow_key(wxWindow* parent, const std::string& words, const std::string& key);

} // namespace rekindle::gui
