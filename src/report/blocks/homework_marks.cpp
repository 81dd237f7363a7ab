// SPDX-License-Identifier: MIT
#include "report/blocks/homework_marks.h"

namespace rekindle::report {

std::vector<MarksOfLine> numbered_marks(const std::vector<HomeworkLine>& homework)
{
    std::size_t number = 0;
    const auto numbered = [&](const std::vector<HomeworkLine::LogLine>& log) {
        std::vector<NumberedMark> marks;
        for (const HomeworkLine::LogLine& line : log) {
            if (line.counts) marks.push_back({++number, &line});
        }
        return marks;
    };
    std::vector<MarksOfLine> all;
    for (const HomeworkLine& line : homework) {
        MarksOfLine& marks = all.emplace_back();
        for (const auto& [side, log] : line.log) marks.own[side] = numbered(log);
        marks.together = numbered(line.joint_log);
    }
    return all;
}

} // namespace rekindle::report
