// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <string>

namespace rekindle::app {

/// The practice as reports name it: its name and, as it has set, address and telephone, in one line.
std::string letterhead(domain::Practice& practice);

} // namespace rekindle::app
