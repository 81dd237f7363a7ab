// SPDX-License-Identifier: MIT
#pragma once

#include "app/couple_stage.h"

#include <vector>

namespace rekindle::app {

/// What is to be done for a couple whose policy and safety are in `standing`; see CoupleStanding::tasks.
std::vector<Task> tasks_of(domain::Practice& practice, Reading& reading, const CoupleStanding& standing,
                           const std::vector<domain::Consent>& consents, base::Date as_of);

} // namespace rekindle::app
