// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings.h"
#include "gui/page.h"

namespace rekindle::gui {

/// What can be set, group by group, and with the backups what keeps the practice safe.
MakePage settings_page(app::SettingGroup group = app::SettingGroup::Window);

} // namespace rekindle::gui
