// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/chance.h"
#include "base/date.h"

#include <vector>

namespace rekindle::app {

/// What becomes of a course on the whole. Each has its own bends: nothing in a life goes straight.
enum class Way {
    Improving, ///< a slow start, a rise, a setback about halfway, a plateau, and further
    Unchanged, ///< up and down around where it began
    Worsening, ///< a short hope, then down in steps
};

/// How one invented partner fares from week to week, 0 (bad) to 1 (well): the bends of the way, the weather
/// both partners share, and weeks of one's own, each week much like the one before.
class Wellbeing {
public:
    struct Course {
        Way way = Way::Unchanged;
        double start = 0.5, end = 0.5;
        base::Date first, last;
    };
    /// `shared` is the weather of the couple, a number a week (see weather()).
    Wellbeing(const Course& course, const std::vector<double>& shared, Chance chance);

    double on(base::Date day) const;

private:
    Course m_course;
    double m_shift; ///< of the bends, so that no two setbacks fall on the same week
    std::vector<double> m_weeks;
};

/// Ups and downs from `first` to `last`, one a week, about this far from 0; each is near the one before it.
std::vector<double> weather(base::Date first, base::Date last, double spread, Chance& chance);

} // namespace rekindle::app
