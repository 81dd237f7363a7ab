// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// A goal as the list of a couple shows it.
struct ListedGoal {
    domain::GoalId id;
    std::string title, owner; ///< in words
    std::string level;        ///< "0: two evenings a week"; "not rated yet"
    std::string steps;        ///< "1 of 3 done"
    std::string whole;        ///< the levels, the steps and the ratings, in lines
    bool has_steps = false;
};

/// What the section "Goals" of a couple shows, for the counselor alone.
struct CoupleGoals {
    std::vector<ListedGoal> goals;    ///< in the order they were set
    std::string attainment;           ///< T now and at the start, in words; "" while no goal is rated
    std::vector<std::string> history; ///< T on each day with a rating, the newest first
    bool only_looked_at = false;      ///< a closed record
};
/// Leaves an entry "view" in the audit trail.
CoupleGoals couple_goals(Workspace& workspace, const domain::Couple& couple);

/// "+1: one evening a week"
std::string level_in_words(const domain::Goal& goal, int level);

// Forms of the counselor's; `saved` gets a sentence to tell.
using Told = std::function<void(const std::string&)>;
std::unique_ptr<FillAtOnce> new_goal_form(Workspace& workspace, const domain::Couple& couple, Told saved);
/// The level reached, by either partner and the counselor, as far as they say.
std::unique_ptr<FillAtOnce> rate_goal_form(Workspace& workspace, const domain::Couple& couple,
                                           const domain::GoalId& goal, Told saved);
/// What became of each step.
std::unique_ptr<FillAtOnce> goal_steps_form(Workspace& workspace, const domain::Couple& couple,
                                            const domain::GoalId& goal, Told saved);
/// Its words, levels and weights and the words of its steps, to be set right.
std::unique_ptr<FillAtOnce> goal_words_form(Workspace& workspace, const domain::Couple& couple,
                                            const domain::GoalId& goal, Told saved);

} // namespace rekindle::app
