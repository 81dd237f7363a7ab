// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/scoring/key.h"
#include "domain/stored_response.h"
#include "report/data.h"

#include <set>
#include <string>
#include <vector>

namespace rekindle::app {

/// What a response holds, place by place, in the form's order: each item that was answered, and each that
/// applies and was asked. `key` is nullptr where there is none: then there are no points. `applying`:
/// linkIds.
std::vector<report::AnsweredItem> answered_items(const domain::Questionnaire& form,
                                                 const domain::ScoringKey* key,
                                                 const domain::StoredResponse& stored,
                                                 const domain::Response& response,
                                                 const std::set<std::string>& applying);

} // namespace rekindle::app
