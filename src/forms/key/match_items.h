// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/scoring/key.h"
#include "forms/key/item_map.h"

#include <optional>

namespace rekindle::forms {

struct MatchedItems {
    ItemMap form_item;       ///< for every item the key names
    base::Problems problems; ///< pointers into the mapping, without one "/items/<linkId>" of the key
};

/// Finds the form's item for every item the key names and says all that keeps the form from giving the scores
/// the key means: an item that is missing or stands for two, that gives no points or other points than the
/// key counts on, that can be answered more than once, or that applies under a condition; and a
/// mapping of items the key does not have.
MatchedItems match_items(const domain::ScoringKey& key, const domain::Questionnaire& questionnaire,
                         const std::optional<ItemMap>& map);

} // namespace rekindle::forms
