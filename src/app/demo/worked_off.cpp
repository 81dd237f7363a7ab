// SPDX-License-Identifier: MIT
#include "app/demo/worked_off.h"

#include "app/couple_tasks.h"

#include <set>

namespace rekindle::app {

using std::chrono::days;

void work_off_safety(domain::Practice& practice, const domain::Couple& couple, base::Date until)
{
    const auto is_new = [&](base::Date day) { return day + days{28} > until; };
    const SafetyStanding standing = safety_standing(practice, couple);
    for (const SafetyMatter& matter : standing.matters) {
        if (!matter.open || is_new(matter.day)) continue;
        practice.safety().add(domain::SafetyAction{practice.new_id(), couple.id, matter.name,
                                                   domain::SafetyStep::Closed,
                                                   "talked about it alone: no fear, nobody was hurt, agreed "
                                                   "when to come back to it",
                                                   matter.day + days{7}, std::nullopt});
    }
    const auto screens = standing.screens(until);
    std::set<std::string> talked_about;
    for (const UnansweredSafety& open : standing.unanswered) {
        if (screens.at(open.side) == domain::ScreenState::Incomplete) continue;
        if (is_new(open.day) && !open.declined) continue;
        if (talked_about.insert(ask_name(open)).second)
            practice.office().done({couple.id, ask_name(open), "asked alone; there was nothing behind it",
                                    open.day + days{open.declined ? 0 : 7}});
    }
}

} // namespace rekindle::app
