// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/scoring/item_points.h"

#include <optional>

namespace rekindle::domain {

/// The lowest and the highest score a scale can have when all its items apply, in points of the finished
/// score (weights and multiplier are in it). Empty when the range of one of its items is not known. A form in
/// which fewer items apply can give a lower sum.
std::optional<Range> scale_range(const Questionnaire& questionnaire, const ScoringKey& key,
                                 const Scale& scale);

} // namespace rekindle::domain
