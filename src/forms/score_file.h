// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/problem.h"
#include "domain/scoring/key.h"
#include "domain/scoring/score.h"
#include "forms/calculate.h"
#include "forms/questionnaire/load.h"
#include "json/value.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rekindle::forms {

/// Everything one filled form gives.
struct ScoredFile {
    domain::Scores scores;              ///< empty without a key
    std::vector<Calculated> calculated; ///< what the questionnaire itself computes
    std::vector<std::string> enabled;   ///< linkIds that apply, in the questionnaire's order
    base::Problems problems; ///< of the response, recorded totals that differ from the computed included
};

/// Scores a QuestionnaireResponse as far as it can be read; whatever is wrong with it is among the problems.
/// `form` must have a questionnaire. `key` may be nullptr.
ScoredFile score_response(const LoadedQuestionnaire& form, const domain::ScoringKey* key,
                          const json::Value& response_tree, std::optional<base::Date> as_of);

/// Whether an item of the form has an enableWhenExpression.
bool has_enabling_expressions(const domain::Questionnaire& questionnaire);

/// The linkIds of the items that apply to this response, enableWhenExpression included. `response_tree` is
/// looked at only when the form has such expressions.
std::set<std::string> enabled_items(const LoadedQuestionnaire& form, const domain::Response& response,
                                    const json::Value& response_tree, std::optional<base::Date> as_of);

} // namespace rekindle::forms
