// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// What the desktop program keeps of this computer between two runs, unencrypted: where practices are and how
/// its window stood. Nothing of what is in a practice.
struct DeskSettings {
    std::vector<std::filesystem::path> recent; ///< practices, the last one that was opened first; ten at most
    struct Window {
        int x = 0, y = 0, width = 0, height = 0;
        bool maximized = false;
        bool operator==(const Window&) const = default;
    };
    std::optional<Window> window;
    std::map<std::string, std::string> set; ///< settings of this computer that were set (app/settings.h)

    bool operator==(const DeskSettings&) const = default;
};

/// What is in the file; whatever in it is not understood is left out, and where there is none, or none that
/// can be read, nothing is set.
DeskSettings load_desk_settings(const std::filesystem::path& file);
/// Mode 0600, in a folder that is made where it is missing. False where that cannot be: no work stops for it.
bool save_desk_settings(const std::filesystem::path& file, const DeskSettings& settings);

/// Puts a practice first among the recent ones.
void remember(DeskSettings& settings, const std::filesystem::path& practice);

} // namespace rekindle::app
