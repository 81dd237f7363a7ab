// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <string>

namespace rekindle::cli {

/// The words the counselor has set for a crisis, below everything that is about safety.
std::string crisis_words(domain::Practice& practice);

} // namespace rekindle::cli
