// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/chance.h"
#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/scoring/key.h"

#include <vector>

namespace rekindle::app {

/// Answers of somebody who fares so well (0 to 1): scored choices and 0-10 ratings follow it, now and then
/// one is left out. Free text stays empty.
std::vector<domain::ResponseItem> invented_answers(const domain::Questionnaire& form,
                                                   const domain::ScoringKey& key, double wellbeing,
                                                   Chance& chance);

} // namespace rekindle::app
