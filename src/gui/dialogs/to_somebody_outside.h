// SPDX-License-Identifier: MIT
#pragma once

#include "app/release.h"

#include <optional>

class wxWindow;

namespace rekindle::gui {

/// Asks to whom outside a file is given, what for, and why without their signed release, if it is. Begins
/// with what was said before. Empty when it is put aside.
std::optional<app::Handover> ask_who_gets_it(wxWindow* parent, const app::Handover& before);

} // namespace rekindle::gui
