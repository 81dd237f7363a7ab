// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

#include <optional>
#include <vector>

namespace rekindle::report {

/// One place in the course of a partner's scores.
struct CoursePoint {
    int session = 0; ///< 0: outside of a session
    base::Date day;
    domain::Phase phase = domain::Phase::None;
    std::optional<double> score; ///< empty: missing, which is not zero and breaks the line
};

/// The course of one partner on one scale, by day; of several forms on one day the last with a score counts.
/// Missing is a form with too few answers, and a session this partner was at in which only the other one
/// filled the form. Empty when the partner never filled it.
std::vector<CoursePoint> score_course(const Data& data, const ScaleSeries& series, domain::Side side);

} // namespace rekindle::report
