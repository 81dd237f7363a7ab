// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/kinds.h"
#include "domain/homework/schedule.h"

#include <string>

namespace rekindle::storage {

// Schedules and plans as JSON texts. Reading throws World (damage) for what was never written.
std::string to_text(const domain::Schedule& schedule);
domain::Schedule schedule_from(const std::string& text);
std::string to_text(const domain::Plan& plan);
domain::Plan plan_from(domain::Kind kind, const std::string& text);

} // namespace rekindle::storage
