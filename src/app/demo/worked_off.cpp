// SPDX-License-Identifier: MIT
#include "app/demo/worked_off.h"

#include "app/safety.h"

namespace rekindle::app {

using std::chrono::days;

void work_off_matters(domain::Practice& practice, const domain::Couple& couple, base::Date until)
{
    for (const SafetyMatter& matter : safety_standing(practice, couple).matters) {
        if (!matter.open || matter.day + days{28} > until) continue;
        practice.safety().add(domain::SafetyAction{practice.new_id(), couple.id, matter.name,
                                                   domain::SafetyStep::Closed,
                                                   "talked about it alone: no fear, nobody was hurt, agreed "
                                                   "when to come back to it",
                                                   matter.day + days{7}, std::nullopt});
    }
}

} // namespace rekindle::app
