// SPDX-License-Identifier: MIT
#pragma once

#include "domain/findings/adherence.h"
#include "domain/findings/progress.h"
#include "domain/homework/goal.h"
#include "domain/people.h"
#include "domain/scoring/score.h"
#include "json/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::cli {

// What --json prints of the values that several commands show. A missing value is null, never 0.

json::Value text(std::string_view words);
json::Value whole(std::int64_t number);
json::Value number_or_null(const std::optional<double>& number);
json::Value day(base::Date date);
json::Value day_or_null(const std::optional<base::Date>& date);

json::Value json_of(const std::vector<std::string>& texts);
json::Value json_of(const domain::Couple& couple);
json::Value json_of(const domain::StatusChange& change);
json::Value json_of(const domain::Session& session);
json::Value json_of(const domain::ScaleScore& score);
json::Value json_of(const domain::RaisedAlert& alert);
json::Value json_of(const domain::Scores& scores); ///< {"scales": [...], "alerts": [...]}
json::Value json_of(const domain::Adherence& adherence);
json::Value json_of(const domain::Progress& progress);
json::Value json_of(const domain::Goal& goal);

/// A number for people: at most two decimals, "-" when there is none.
std::string shown(const std::optional<double>& number);

} // namespace rekindle::cli
