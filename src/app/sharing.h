// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "report/data.h"

#include <vector>

namespace rekindle::app {

/// Which scales somebody agreed to share, with each partner's newest yes and whether it counts on that day
/// (shared_scales()).
std::vector<report::SharedScale> sharing(Reading& reading, base::Date day);

} // namespace rekindle::app
