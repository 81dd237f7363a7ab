// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace rekindle::app {

/// A sentence of the engine as the window says it: a command in quotes is named by what does the same here.
std::string words_here(std::string sentence);

} // namespace rekindle::app
