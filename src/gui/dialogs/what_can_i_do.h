// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands.h"

#include <functional>

class wxWindow;

namespace rekindle::gui {

/// Lists every command that can be done now, with its key and what it does.
void tell_what_can_be_done(wxWindow* parent, const std::function<bool(const app::CommandRow&)>& can);

} // namespace rekindle::gui
