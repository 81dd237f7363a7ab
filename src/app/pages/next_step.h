// SPDX-License-Identifier: MIT
#pragma once

#include "app/refusal.h"

#include <string>

namespace rekindle::app {

/// What an error's sentence is followed by in the window: where it goes on; "" where the page itself shows
/// that.
std::string next_steps_here(const base::Error& error);

/// An error as the window tells it: the sentence, a line for each problem, and where it goes on. Where a
/// problem stands at an option of the command line, the window has its words alone.
std::string told_here(const base::Error& error);

/// It tells of safety, or of a yes that somebody did not give: nothing to read with the couple.
bool is_for_counselor_alone(const base::Error& error);

} // namespace rekindle::app
