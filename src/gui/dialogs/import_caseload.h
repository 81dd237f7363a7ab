// SPDX-License-Identifier: MIT
#pragma once

class wxWindow;

namespace rekindle::gui {

class Shell;

/// Asks for a CSV file, shows which couples are in it or what is wrong, and adds them when that is wanted.
void import_caseload(Shell& shell, wxWindow* parent);

} // namespace rekindle::gui
