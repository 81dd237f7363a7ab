// SPDX-License-Identifier: MIT
#include "domain/findings/reliable_change.h"

#include "domain/threshold.h"
#include "domain/words.h"

#include <cmath>
#include <numbers>

namespace rekindle::domain {
namespace {

constexpr Words<ChangeClass, 5> classes{{"not-known", "unchanged", "improved", "recovered", "deteriorated"}};
constexpr Words<Crossing, 3> crossings{{"none", "to-functional", "to-clinical"}};

} // namespace

std::optional<MeasurementError> measurement_error(double sd, double reliability)
{
    if (!(sd > 0) || !std::isfinite(sd) || !(reliability > 0 && reliability < 1)) return std::nullopt;
    MeasurementError error;
    error.sem = sd * std::sqrt(1 - reliability);
    error.s_diff = std::numbers::sqrt2 * error.sem;
    error.threshold = critical_value * error.s_diff;
    return error;
}

std::string_view word(ChangeClass change_class)
{
    return classes(change_class);
}

ChangeClass classify(double pre, double post, const MeasurementError& error, Direction direction,
                     const std::optional<double>& cutoff)
{
    const double sign = direction == Direction::HigherIsBetter ? 1 : -1;
    const double gain = sign * (post - pre) / error.s_diff;
    if (!is_above(std::abs(gain), critical_value)) return ChangeClass::Unchanged;
    if (gain < 0) return ChangeClass::Deteriorated;
    const bool crossed = cutoff && crossing(pre, post, direction, *cutoff) == Crossing::ToFunctional;
    return crossed ? ChangeClass::Recovered : ChangeClass::Improved;
}

std::string_view word(Crossing crossing)
{
    return crossings(crossing);
}

Crossing crossing(double pre, double post, Direction direction, double cutoff)
{
    const bool up = is_above(cutoff, pre) && is_above(post, cutoff);
    const bool down = is_above(pre, cutoff) && is_above(cutoff, post);
    const bool up_is_better = direction == Direction::HigherIsBetter;
    if (up) return up_is_better ? Crossing::ToFunctional : Crossing::ToClinical;
    if (down) return up_is_better ? Crossing::ToClinical : Crossing::ToFunctional;
    return Crossing::None;
}

std::optional<double> cutoff_c(const Norm& functional, const Norm& clinical)
{
    if (functional.sd < 0 || clinical.sd < 0 || functional.sd + clinical.sd <= 0) return std::nullopt;
    return (functional.sd * clinical.mean + clinical.sd * functional.mean) / (functional.sd + clinical.sd);
}

double cutoff_a(const Norm& clinical, Direction direction)
{
    return clinical.mean + (direction == Direction::HigherIsBetter ? 2 : -2) * clinical.sd;
}

double cutoff_b(const Norm& functional, Direction direction)
{
    return functional.mean - (direction == Direction::HigherIsBetter ? 2 : -2) * functional.sd;
}

} // namespace rekindle::domain
