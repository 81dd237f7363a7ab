// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"

#include <set>
#include <string>

namespace rekindle::domain {

/// The linkIds of all items that apply to this response: enableWhen by enableBehavior; an item under a group
/// or question that does not apply does not apply either; an answer to an item that does not apply counts as
/// no answer. A question that repeats satisfies a condition when any of its answers does (FHIR R4). A
/// condition on a linkId that does not exist never holds. `disabled_by_expression` are the items whose
/// enableWhenExpression was false.
std::set<std::string> enabled_items(const Questionnaire& questionnaire, const Response& response,
                                    const std::set<std::string>& disabled_by_expression = {});

} // namespace rekindle::domain
