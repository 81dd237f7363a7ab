// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/entrance.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::gui {

/// What the desktop program needs from the world; tests pass in their own.
struct Environment {
    app::Entrance::World world;
    /// Time since the computer was started, asleep or not, which nobody can set.
    std::function<std::chrono::milliseconds()> since_boot;
    /// How long what was copied stays on the clipboard.
    std::chrono::milliseconds copies_stay{10'000};
};

/// Shows the window until it is closed; returns the exit code, or nothing where there is no screen to show it
/// on. Of `args`: a practice to open, or --demo for the demo practice.
std::optional<int> run(Environment& environment, const std::vector<std::string>& args);

} // namespace rekindle::gui
