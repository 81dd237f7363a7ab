// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/invented_marks.h"
#include "app/demo/wellbeing.h"

#include <array>

namespace rekindle::app {

/// How an invented couple goes through its months. "One partner" is A or B by chance.
struct Course {
    const char* what; ///< in words
    Way way;
    double start_a, start_b, end_a, end_b; ///< wellbeing, 0 to 1
    int months;                            ///< before the end of the demo
    bool one_leaves_homework = false;      ///< one partner does hardly any of it
    bool forms_missing = false;            ///< whole forms and single lines
    bool one_starts_late = false;          ///< one partner fills nothing in for the first third
    /// Finished: an end both agree on, and one meeting three months later.
    enum class Turn { None, Paused, Parted, Finished } turn = Turn::None;
    bool asks_about_sexuality =
        false; ///< the separate form and homework of this kind, which are off otherwise
};

/// The fixed mix (docs/demo-practice.md): couple 1 has the first course, couple 13 the first again.
inline constexpr std::array<Course, 12> courses{{
    {"improving", Way::Improving, 0.30, 0.36, 0.80, 0.74, 18, false, false, false, Course::Turn::None, true},
    {"unchanged", Way::Unchanged, 0.50, 0.46, 0.52, 0.47, 17},
    {"worsening", Way::Worsening, 0.58, 0.54, 0.28, 0.33, 16},
    {"one partner leaves homework undone", Way::Improving, 0.40, 0.42, 0.62, 0.55, 15, true},
    {"forms missing", Way::Improving, 0.38, 0.42, 0.66, 0.70, 14, false, true},
    {"one partner starts late", Way::Improving, 0.40, 0.38, 0.68, 0.66, 16, false, false, true},
    {"paused and taken up again", Way::Improving, 0.42, 0.35, 0.68, 0.62, 18, false, false, false,
     Course::Turn::Paused},
    {"parted", Way::Worsening, 0.46, 0.40, 0.20, 0.28, 14, false, false, false, Course::Turn::Parted},
    {"improving, and finished", Way::Improving, 0.34, 0.44, 0.76, 0.78, 13, false, false, false,
     Course::Turn::Finished},
    {"unchanged", Way::Unchanged, 0.60, 0.55, 0.58, 0.56, 9},
    {"improving", Way::Improving, 0.36, 0.33, 0.60, 0.64, 6},
    {"just begun", Way::Unchanged, 0.44, 0.48, 0.45, 0.48, 2},
}};

} // namespace rekindle::app
