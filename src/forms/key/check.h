// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/scoring/key.h"

namespace rekindle::forms {

struct KeyCheck {
    base::Problems problems, notes;
};

/// What is wrong with a key in itself: ids given twice, bands that overlap, alerts and examples about scales
/// it does not have. Gaps between bands are noted.
KeyCheck check_key(const domain::ScoringKey& key);

/// Whether the key fits the questionnaire: items, codes and ranges it relies on.
KeyCheck check_key_against(const domain::ScoringKey& key, const domain::Questionnaire& questionnaire);

} // namespace rekindle::forms
