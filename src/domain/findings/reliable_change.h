// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/key.h"

#include <optional>
#include <string_view>

namespace rekindle::domain {

/// Two-sided 95 %: 1.96 exactly, everywhere.
inline constexpr double critical_value = 1.96;

/// What reliable change is judged by (Jacobson and Truax 1991, with the sqrt(2) of Christensen and Mendoza
/// 1986).
struct MeasurementError {
    double sem = 0;       ///< sd * sqrt(1 - reliability)
    double s_diff = 0;    ///< sqrt(2) * sem
    double threshold = 0; ///< critical_value * s_diff, in points
};

/// Empty unless sd > 0 and reliability lies strictly between 0 and 1.
std::optional<MeasurementError> measurement_error(double sd, double reliability);

enum class ChangeClass {
    NotKnown,     ///< no spread or reliability recorded, or fewer than two scores
    Unchanged,    ///< |RC| <= 1.96
    Improved,     ///< reliably better
    Recovered,    ///< reliably better, from the clinical to the functional side of the cut-off
    Deteriorated, ///< reliably worse
};
std::string_view
word(ChangeClass change_class); // "not-known", "unchanged", "improved", "recovered", "deteriorated"

/// The class of a change from `pre` to `post`. |RC| must exceed the critical value; both sides of a cut-off
/// are strict.
ChangeClass classify(double pre, double post, const MeasurementError& error, Direction direction,
                     const std::optional<double>& cutoff);

/// Whether a change leads over the cut-off, whatever its size; both sides are strict.
enum class Crossing { None, ToFunctional, ToClinical };
std::string_view word(Crossing crossing); // "none", "to-functional", "to-clinical"
Crossing crossing(double pre, double post, Direction direction, double cutoff);

/// Mean and standard deviation of a population.
struct Norm {
    double mean = 0, sd = 0;
};
/// Cut-off c of Jacobson and Truax: (sd_f * m_c + sd_c * m_f) / (sd_f + sd_c). Empty when both sd are 0 or
/// one is negative.
std::optional<double> cutoff_c(const Norm& functional, const Norm& clinical);
/// Cut-offs a and b: two sd beyond the clinical mean, two sd short of the functional mean.
double cutoff_a(const Norm& clinical, Direction direction);
double cutoff_b(const Norm& functional, Direction direction);

} // namespace rekindle::domain
