// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/drawing.h"

#include <vector>

namespace rekindle::report {

/// Which line or bar of a chart is whose: a piece of the line with its mark, or of the bar, and the name, one
/// beside the other in as many lines as they need.
class ChartLegend {
public:
    ChartLegend(const Typesetter& typesetter, const Sheet& sheet, const Chart& chart, double width);

    double height() const;
    void paint(cairo_t* drawing, const Box& room) const;

private:
    struct Entry {
        Mark mark;
        SetText name;
        Extent extent;
    };
    struct Line {
        std::vector<Entry> entries;
        double width = 0, height = 0;
    };
    bool m_of_bars;
    std::vector<Line> m_lines;
};

} // namespace rekindle::report
