// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "forms/calculate.h"
#include "json/value.h"

#include <vector>

namespace rekindle::forms {

/// Totals that a response has recorded and that differ from what its answers give, each with a pointer into
/// the response. A total is a calculated item (compared with `calculated`), or else the one numeric item that
/// calls itself a total or score (compared with the sum of points). Nothing is changed.
base::Problems differing_totals(const json::Value& questionnaire, const json::Value& response,
                                const std::vector<Calculated>& calculated);

} // namespace rekindle::forms
