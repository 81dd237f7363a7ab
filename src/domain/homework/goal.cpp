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

std::optional<int> current_level(const Goal& goal, base::Date as_of)
{
    std::optional<base::Date> newest;
    for (const GoalRating& rating : goal.ratings) {
        if (rating.day <= as_of && (!newest || rating.day > *newest)) newest = rating.day;
    }
    if (!newest) return std::nullopt;
    std::optional<int> partners;
    for (const GoalRating& rating : goal.ratings) {
        if (rating.day != *newest) continue;
        if (rating.rated_by == RatedBy::Counselor) return rating.level;
        partners = partners ? std::min(*partners, rating.level) : rating.level;
    }
    return partners;
}

} // namespace rekindle::domain
