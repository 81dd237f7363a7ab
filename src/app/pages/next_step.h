// SPDX-License-Identifier: MIT
#pragma once

#include "app/refusal.h"

#include <string>

namespace rekindle::app {

/// What an error's sentence is followed by in the window: where it goes on; "" where the page itself shows
/// that.
std::string next_steps_here(const base::Error& error);

} // namespace rekindle::app
