// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"

#include <tuple>

namespace rekindle::app {

/// Scores of different versions of a form or of its key are not mixed into one series.
using SeriesKey = std::tuple<domain::DefinitionRef, domain::DefinitionRef, std::string>; // form, key, scale

/// One partner's newest form as agreement looks at it.
struct KeyedForm {
    base::Date day;
    std::vector<std::optional<int>> answers; ///< domain::keyed_answers()
};

/// The scores of one scale in one version, as they were collected.
struct CollectedScale {
    SeriesKey which;
    const domain::ScoringKey* key = nullptr;
    report::ScaleSeries series;
    std::map<domain::Side, KeyedForm> newest;
};

/// Joins each series with the older ones its key calls comparable, and says of those that stay apart why.
std::vector<CollectedScale> with_comparable_joined(std::vector<CollectedScale> collected);

/// Progress, gap, agreement and phases of one series.
void complete(CollectedScale& collected, const Period& period, const std::vector<domain::Episode>& episodes,
              const std::optional<base::Date>& last_baseline_day);

/// One profile a questionnaire, over its domains.
std::vector<report::Profile> profiles_of(const std::vector<CollectedScale>& collected);

} // namespace rekindle::app
