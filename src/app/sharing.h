// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "report/data.h"

#include <vector>

namespace rekindle::app {

/// Which scales somebody agreed to share, with each partner's newest yes and whether it counts on that day
/// (shared_scales()). `forms` name the scales.
std::vector<report::SharedScale> sharing(Reading& reading, const std::vector<report::UsedForm>& forms,
                                         base::Date day);

} // namespace rekindle::app
