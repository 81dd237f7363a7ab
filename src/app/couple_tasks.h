// SPDX-License-Identifier: MIT
#pragma once

#include "app/couple_stage.h"

#include <vector>

namespace rekindle::app {

/// What is to be done for a couple whose policy and safety are in `standing`; see CoupleStanding::tasks.
std::vector<Task> tasks_of(domain::Practice& practice, Reading& reading, const CoupleStanding& standing,
                           const std::vector<domain::Consent>& consents, base::Date as_of);

/// The name of the task to talk about what was left open or declined.
std::string ask_name(const UnansweredSafety& open);

} // namespace rekindle::app
