// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/key.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// Whose an instrument is and on what terms, a line each; what the key does not say is left out.
std::vector<std::string> licence_in_words(const domain::Licence& licence);

} // namespace rekindle::app
