// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/guide.h"

class wxWindow;

namespace rekindle::gui {

/// Shows the guide for counselors, open at that page, until it is closed. `data` holds docs/user-guide.
void show_guide(wxWindow* parent, const std::filesystem::path& data, app::Guide at);

} // namespace rekindle::gui
