// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

#include <cstddef>
#include <map>
#include <vector>

namespace rekindle::report {

/// A mark under the number by which formulas speak of it (Anchor::Of::MarkDone ...).
struct NumberedMark {
    std::size_t number = 0;
    const HomeworkLine::LogLine* line = nullptr;
};
struct MarksOfLine {
    std::map<domain::Side, std::vector<NumberedMark>> own;
    std::vector<NumberedMark> together;
};
/// The marks of each line that count, in the order of its log. They point into `homework`.
std::vector<MarksOfLine> numbered_marks(const std::vector<HomeworkLine>& homework);

} // namespace rekindle::report
