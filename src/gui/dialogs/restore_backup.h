// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>

class wxWindow;

namespace rekindle::gui {

class Shell;

/// Makes a practice of a backup. While one is open its backups are offered, else those of a folder that is
/// asked for. Says before what becomes of the practice that is there, and closes the open one for it.
/// `chosen`: the one that stands first in the choice.
void restore_backup(Shell& shell, wxWindow* parent, const std::optional<std::filesystem::path>& chosen = {});

} // namespace rekindle::gui
