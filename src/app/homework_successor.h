// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"
#include "domain/homework/template.h"

#include <optional>

namespace rekindle::app {

/// The plan one step further (`steps` 1) or back (-1): the touch level, the stage of the process, the stage
/// of the goal plan. Empty where there is no further step: above the template's highest level or below level
/// 0, beyond either end.
std::optional<domain::Plan> stepped(const domain::Plan& plan, const domain::HomeworkTemplate& homework,
                                    int steps);

/// How many steps what follows is above what was: levels of touch, whichever ritual; stages of the same
/// process or goal plan. 0 where it is not above, or there are no steps to compare.
int steps_up(const domain::Assignment& before, const domain::Assignment& next);

/// The same homework going on from `day` under `plan`, following `before`; without its id.
domain::Assignment continued(const domain::Assignment& before, const domain::Plan& plan,
                             const domain::Session& session);

} // namespace rekindle::app
