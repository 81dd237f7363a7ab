// SPDX-License-Identifier: MIT
#pragma once

namespace rekindle::gui {

class Shell;

/// Reads in what partners answered while the practice was locked, and tells the counselor: alerts first. To
/// be called whenever one was opened.
void tell_what_came(Shell& shell);

} // namespace rekindle::gui
