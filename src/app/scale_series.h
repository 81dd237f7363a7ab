// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"

#include <tuple>

namespace rekindle::app {

/// Scores of different versions of a form or of its key are not mixed into one series.
using SeriesKey = std::tuple<domain::DefinitionRef, domain::DefinitionRef, std::string>; // form, key, scale

/// One partner's form as agreement looks at it.
struct KeyedForm {
    base::Date day;
    /// domain::keyed_answers() by linkId: two versions of a form may have other items, in another order.
    std::map<std::string, std::optional<int>> answers;
};

/// The scores of one scale in one version, as they were collected.
struct CollectedScale {
    SeriesKey which;
    const domain::ScoringKey* key = nullptr;
    report::ScaleSeries series;
    std::map<domain::Side, KeyedForm> first, newest;
};

/// Joins each series with the older ones its key calls comparable, and says of those that stay apart why.
std::vector<CollectedScale> with_comparable_joined(std::vector<CollectedScale> collected);

/// Leaves the days on which both partners have a score, and the series with such a day.
void keep_what_both_have(std::vector<CollectedScale>& collected);

/// Progress, gap and phases of one series.
void complete(CollectedScale& collected, const Period& period, const std::vector<domain::Episode>& episodes,
              const std::optional<base::Date>& last_baseline_day);

/// One profile a questionnaire, over its domains.
std::vector<report::Profile> profiles_of(const std::vector<CollectedScale>& collected);

} // namespace rekindle::app
