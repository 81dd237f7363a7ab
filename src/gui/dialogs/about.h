// SPDX-License-Identifier: MIT
#pragma once

class wxWindow;

namespace rekindle::gui {

/// Version, licence, and what the program does and does not promise.
void tell_about(wxWindow* parent);

} // namespace rekindle::gui
