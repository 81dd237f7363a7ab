// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/scoring/key.h"
#include "domain/scoring/points_by_item.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rekindle::domain {

/// The answers of one response to the items of a scale, in the scale's order, turned so that 4-5 is the good
/// side, 3 undecided and 1-2 the bad side whatever the direction of item and scale. Empty where missing,
/// declined or not applying. An empty list for a scale that has an item with another range than 1-5: for that
/// there are no agreement classes.
std::vector<std::optional<int>> keyed_answers(const Questionnaire& questionnaire, const ScoringKey& key,
                                              const Scale& scale, const Response& response,
                                              const std::set<std::string>& enabled);

/// Of a checklist of signs or stressors (domains SIGNS and ROOT): how many are there at all, above the lowest
/// answer. Empty for other scales, and while an item that applies is not answered.
std::optional<int> active_items(const Scale& scale, const PointsByItem& given);

} // namespace rekindle::domain
