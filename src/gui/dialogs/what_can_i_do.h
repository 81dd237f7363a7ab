// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands.h"
#include "gui/page.h"

#include <functional>
#include <vector>

class wxWindow;

namespace rekindle::gui {

/// Lists the keys of the page and every command that can be done now, with its key and what it does.
void tell_what_can_be_done(wxWindow* parent, const std::function<bool(const app::CommandRow&)>& can,
                           const std::vector<KeyHere>& keys);

} // namespace rekindle::gui
