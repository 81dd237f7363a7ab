// SPDX-License-Identifier: MIT
#pragma once

class wxWindow;

namespace rekindle::app {
struct SharingGuard;
}

namespace rekindle::gui {

/// Tells the counselor alone what the couple would see and why not the rest. Whether it is to be shown; never
/// where there is nothing to show.
bool may_show_to_couple(wxWindow* parent, const app::SharingGuard& guard);

} // namespace rekindle::gui
