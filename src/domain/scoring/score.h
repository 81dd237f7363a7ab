// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/scoring/item_points.h"
#include "domain/scoring/key.h"
#include "domain/scoring/points_by_item.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rekindle::domain {

struct ScaleScore {
    std::string scale;
    std::optional<double> score; ///< unrounded; empty when too few items were answered
    double raw = 0;              ///< weighted sum of the answered items after reversal
    int answered = 0;
    int of = 0; ///< items of the scale that apply to this response
    bool prorated = false;
    std::optional<double> percent; ///< 0-100 of the possible range, when the key asks for it
    std::string band;              ///< id; "" when there is none
    std::string why;               ///< why there is no score

    bool operator==(const ScaleScore&) const = default;
};

struct RaisedAlert {
    std::string id, title;
    Severity severity = Severity::High;
    std::vector<std::string> items; ///< linkIds that raised it
    Visibility visibility = Visibility::Safety;

    bool operator==(const RaisedAlert&) const = default;
};

struct Scores {
    std::vector<ScaleScore> scales; ///< in the key's order
    std::vector<RaisedAlert> alerts;
};

/// Scores a response. Points of an answer: the key's own, else the option's, else the number itself. Missing,
/// declined and not applying items are missing, never zero. Formulas: measurement page, section 2.3
/// (docs/measurement.md). `enabled` holds the linkIds that apply. Where the licence needs a holder and has
/// none, every score is empty and says so.
Scores score(const Questionnaire& questionnaire, const ScoringKey& key, const Response& response,
             const std::set<std::string>& enabled);
/// The same of what the items gave, for who scores many responses to one form.
Scores score(const ScoringKey& key, const PointsByItem& given);

} // namespace rekindle::domain
