// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <cstdint>

namespace rekindle::report {

// The one theme: every writer asks here how a role looks.

inline constexpr const char* font_name = "Calibri";
inline constexpr double line_height = 15; ///< points, at the standard size of 11
inline constexpr double standard_size = 11;

/// Of a printed page, in inches; header and footer stand in them.
struct Margins {
    double left, right, top, bottom;
};
inline constexpr Margins margins{0.5, 0.5, 0.75, 0.7};

enum class Align { Left, Middle, Right };
enum class Line { None, Hair, Thin, Medium };

struct LineLook {
    std::uint32_t colour = 0; ///< 0xRRGGBB
    double width = 0;         ///< points, on paper
};
LineLook look_of(Line line);

struct Look {
    double size = standard_size; ///< points
    bool bold = false, italic = false, underline = false;
    std::uint32_t colour = 0x1A1A1A; ///< 0xRRGGBB
    std::uint32_t fill = 0xFFFFFF;   ///< white: none
    Align align = Align::Left;
    int indent = 0; ///< away from the side it is aligned to, in digits
    Line line_below = Line::None;
    bool wrap = true;

    bool operator==(const Look&) const = default;
};

Look look_of(Role role, Emphasis emphasis);

struct MarkLook {
    std::uint32_t colour = 0;
    enum class Shape { None, Circle, Square, Diamond } shape = Shape::None;
    enum class Stroke { Solid, Dash, LongDash, Dots } stroke = Stroke::Solid;
    double width = 2;     ///< points
    bool hatched = false; ///< of a bar: told from a full one without colour
};

MarkLook look_of(Mark mark);
inline constexpr double error_width = 0.75; ///< points, of the stroke that says how far error reaches
/// Points across the marks of a line of so many values: many side by side would hide it.
double mark_size(int values);

/// Of a bar within a cell, behind its number: light enough to read it.
std::uint32_t bar_colour(Mark mark); ///< 0xRRGGBB

/// Of a chart, what is no data: sizes of its texts in points, the lines across.
struct ChartLook {
    double title_size = 12, text_size = 9;
    LineLook grid{0xD9DDE3, 0.5};
};
inline constexpr ChartLook chart_look;

std::uint32_t tab_colour(SheetKind kind); ///< 0xRRGGBB

} // namespace rekindle::report
