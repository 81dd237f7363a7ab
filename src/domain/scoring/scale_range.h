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

/// A percent of the range as domains are compared by: turned so that 100 is the good end, but of a checklist
/// as it is, where much is what is looked for.
double percent_to_compare(const Scale& scale, double percent);

} // namespace rekindle::domain
