// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/scoring/key.h"

namespace rekindle::forms {

struct ExampleResponse {
    domain::Response response;
    base::Problems problems; ///< where: a linkId; an answer no option or type of the item fits
};

/// The filled form a worked example describes, with items nested as the questionnaire nests them.
ExampleResponse example_response(const domain::Questionnaire& questionnaire, const domain::ScoringKey& key,
                                 const domain::WorkedExample& example);

} // namespace rekindle::forms
