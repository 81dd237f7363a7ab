// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/ids.h"
#include "domain/people.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

enum class StepStatus { Open, Done, Partial, Blocked };
std::string_view word(StepStatus status); // "open", "done", "partial", "blocked"
std::optional<StepStatus> parse_step_status(std::string_view text);

/// One step of a goal with who does it and by when.
struct GoalStep {
    int number = 1; ///< 1, 2, 3 ... within the goal
    std::string title;
    Owner owner = Owner::Joint; ///< A, B or joint
    base::Date due;
    StepStatus status = StepStatus::Open;
    std::optional<base::Date> done_on;

    bool operator==(const GoalStep&) const = default;
};

enum class RatedBy { A, B, Counselor };
std::string_view word(RatedBy rated_by); // "A", "B", "counselor"
std::optional<RatedBy> parse_rated_by(std::string_view text);

struct GoalRating {
    base::Date day;
    RatedBy rated_by = RatedBy::Counselor;
    int level = 0; ///< -2..+2

    bool operator==(const GoalRating&) const = default;
};

/// A goal on the attainment scale of Kiresuk and Sherman (1968).
struct Goal {
    GoalId id;
    CoupleId couple;
    std::string title;
    Owner owner = Owner::Joint;
    int importance = 1, difficulty = 1; ///< 0-3 each; their product is the weight
    int baseline = -1;                  ///< -2 or -1 normally
    std::array<std::string, 5> levels;  ///< texts for -2, -1, 0, +1, +2
    base::Date set_on;
    std::optional<base::Date> target;
    std::vector<GoalStep> steps;
    std::vector<GoalRating> ratings; ///< oldest first

    double weight() const { return static_cast<double>(importance) * difficulty; }
    bool operator==(const Goal&) const = default;
};

/// The ratings that count at `as_of`, indices into `ratings`: one of each partner, or the counselor's. See
/// current_level().
std::vector<std::size_t> standing_ratings(const Goal& goal, base::Date as_of);
/// The level that counts at `as_of`: the lower of what stands for each partner. A partner's newest rating
/// stands until that partner rates again. A rating by the counselor settles all that was rated up to its day,
/// and stands for each partner whose goal it is until that partner rates later. Empty while nobody rated.
std::optional<int> current_level(const Goal& goal, base::Date as_of);

} // namespace rekindle::domain
