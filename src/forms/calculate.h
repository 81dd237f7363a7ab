// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "json/value.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::forms {

/// What a questionnaire's own calculatedExpression gives for one occurrence of its item.
struct Calculated {
    std::string link_id;
    std::vector<json::Value> values; ///< FHIR values; empty when the expression gives nothing
    std::string why_not;             ///< set exactly when it is not computed; a value is right or not there
};

/// Computes every calculated item of a response, in the questionnaire's order, once for each occurrence of a
/// repeated group. Takes both trees as they stand in their files. What the response has recorded for a
/// calculated item is not used. `as_of` is today(); without it what asks for today is not computed. Never
/// throws; ends on any input (see expression/evaluate.h for the limits).
std::vector<Calculated> calculate(const json::Value& questionnaire, const json::Value& response,
                                  std::optional<base::Date> as_of);

/// What an enableWhenExpression says about one occurrence of its item.
struct Condition {
    std::string link_id;
    bool holds = true;   ///< also when it is not computed: rather a question too many than one that vanished
    std::string why_not; ///< set exactly when it is not computed
};

/// Evaluates every enableWhenExpression, after the calculated items have been filled in.
std::vector<Condition> conditions(const json::Value& questionnaire, const json::Value& response,
                                  std::optional<base::Date> as_of);

} // namespace rekindle::forms
