// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/typesetter.h"

#include <cstdint>
#include <vector>

namespace rekindle::report {

// The few strokes that pages and charts are made of. Places and sizes in points, y downwards.

struct Place {
    double x = 0, y = 0;
};
struct Box {
    double left = 0, top = 0, width = 0, height = 0;
    double right() const { return left + width; }
    double bottom() const { return top + height; }
};

/// While it lives, what was set up on the drawing (place, scale, line) may be changed; then it is as before.
class Kept {
public:
    explicit Kept(cairo_t* drawing) : m_drawing(drawing) { cairo_save(drawing); }
    ~Kept() { cairo_restore(m_drawing); }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

private:
    cairo_t* m_drawing;
};

void set_colour(cairo_t* drawing, std::uint32_t colour); ///< 0xRRGGBB
void fill(cairo_t* drawing, const Box& box, std::uint32_t colour);
void line(cairo_t* drawing, Place from, Place to, const LineLook& look);
/// With its upper left corner at a place.
void show(cairo_t* drawing, const SetText& text, Place at, std::uint32_t colour);

} // namespace rekindle::report
