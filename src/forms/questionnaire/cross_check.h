// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/finding.h"

#include <string>
#include <vector>

namespace rekindle::forms {

/// What only shows when all items are read: linkIds given twice, conditions that ask about nothing or can
/// never hold, no question that can be answered. `places` are the pointers of the items, parents before
/// children.
void cross_check(const domain::Questionnaire& questionnaire, const std::vector<std::string>& places,
                 Findings& findings);

} // namespace rekindle::forms
