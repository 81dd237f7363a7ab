// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/scoring/key.h"

#include <optional>

namespace rekindle::domain {

struct Range {
    double least = 0, most = 0;

    bool operator==(const Range&) const = default;
};

/// The range of an item's points: what the key says, else the points of its options, else its limits.
std::optional<Range> range_of(const Item& item, const ScoringKey& key);

/// The points of the answer to one item: of several (a repeating item) their sum; empty when missing or
/// declined.
std::optional<double> answered_points(const Item& item, const ScoringKey& key, const Response& response);

/// The points of one answer to one item, or empty.
std::optional<double> points_of(const Item& item, const ScoringKey& key, const Value& value);

/// What the key adds to an item; nullptr where it says nothing.
const ItemFact* fact_of(const Item& item, const ScoringKey& key);
/// As range_of() and points_of(), for who has looked the fact up.
std::optional<Range> range_of(const Item& item, const ItemFact* fact);
std::optional<double> points_of(const Item& item, const ItemFact* fact, const Value& value);

} // namespace rekindle::domain
