// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/response.h"
#include "json/value.h"

#include <vector>

namespace rekindle::forms {

/// The goal of these answers to goal_items() (forms/homework/plan_form.h), as read_goal() reads it.
json::Value goal_in(const std::vector<domain::ResponseItem>& answers);

} // namespace rekindle::forms
