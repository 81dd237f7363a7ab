// SPDX-License-Identifier: MIT
#include "domain/homework/goal.h"

#include "domain/words.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

constexpr Words<StepStatus, 4> step_statuses{{"open", "done", "partial", "blocked"}};
constexpr Words<RatedBy, 3> raters{{"A", "B", "counselor"}};

} // namespace

std::string_view word(StepStatus status)
{
    return step_statuses(status);
}
std::optional<StepStatus> parse_step_status(std::string_view text)
{
    return step_statuses.parse(text);
}
std::string_view word(RatedBy rated_by)
{
    return raters(rated_by);
}
std::optional<RatedBy> parse_rated_by(std::string_view text)
{
    return raters.parse(text);
}

namespace {

/// Null when that rater has not rated by `as_of`.
const GoalRating* newest_by(RatedBy rater, const Goal& goal, base::Date as_of)
{
    const GoalRating* newest = nullptr;
    for (const GoalRating& rating : goal.ratings) {
        if (rating.rated_by != rater || rating.day > as_of) continue;
        if (newest == nullptr || rating.day > newest->day) newest = &rating;
    }
    return newest;
}

} // namespace

std::vector<std::size_t> standing_ratings(const Goal& goal, base::Date as_of)
{
    const GoalRating* const counselor = newest_by(RatedBy::Counselor, goal, as_of);
    std::vector<std::size_t> standing;
    for (const Side side : both_sides) {
        const GoalRating* stands = newest_by(side == Side::A ? RatedBy::A : RatedBy::B, goal, as_of);
        if (counselor != nullptr && (stands == nullptr || stands->day <= counselor->day)) {
            // Settled by the counselor, for each whose goal it is.
            stands = goal.owner == owner_of(other(side)) ? nullptr : counselor;
        }
        if (stands == nullptr) continue;
        const auto index = static_cast<std::size_t>(stands - goal.ratings.data());
        if (standing.empty() || standing.back() != index) standing.push_back(index);
    }
    return standing;
}

std::optional<int> current_level(const Goal& goal, base::Date as_of)
{
    std::optional<int> lowest;
    for (const std::size_t index : standing_ratings(goal, as_of)) {
        const int level = goal.ratings[index].level;
        lowest = lowest ? std::min(*lowest, level) : level;
    }
    return lowest;
}

} // namespace rekindle::domain
