// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "domain/safety_gate.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// What the gate looks at, for an assignment of that session's day.
domain::GateFacts gate_facts(domain::Practice& practice, const domain::Couple& couple, base::Date day);

/// One sentence of why it is held back, for the counselor alone.
std::string in_words(const domain::Couple& couple, const domain::Hindrance& hindrance);

/// Throws base::Error(Refused) with everything that stands in the way of this assignment and what to do next.
/// With a reason what may be overridden is, and is recorded as an Override of the assignment: call it inside
/// together() with what saves it. Returns what was overridden.
std::vector<domain::Hindrance> demand_may_assign(domain::Practice& practice, const domain::Couple& couple,
                                                 const domain::HomeworkTemplate& homework,
                                                 const domain::Assignment& assignment, base::Date day,
                                                 const std::string& override_reason);

/// The same for what takes something back (a step down): the safety rules are not asked, each participant's
/// yes is.
void demand_yes(domain::Practice& practice, const domain::Couple& couple,
                const domain::HomeworkTemplate& homework, const domain::Assignment& assignment,
                base::Date day);

/// Throws base::Error(Refused) where somebody's yes to it has ended by that day: nothing about it is handed
/// out then. `only`: of a sheet for one partner; what both do together needs the yes of both all the same.
/// Whose ended is not said.
void demand_yes_goes_on(domain::Practice& practice, const domain::HomeworkTemplate& homework,
                        const domain::Assignment& assignment, const std::optional<domain::Side>& only,
                        base::Date day);

} // namespace rekindle::app
