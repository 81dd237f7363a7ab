// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/strips.h"

#include <memory>
#include <string>
#include <vector>

namespace rekindle::report {

/// The part of a page's width that something stands in.
struct Span {
    double left = 0, width = 0;
    bool mirrored = false; ///< read from its right end
    double right() const { return left + width; }
    Align start() const { return mirrored ? Align::Right : Align::Left; }
    /// Of what begins so far behind the end it is read from and is so wide, the place of its left end.
    double at(double behind, double wide = 0) const
    {
        return mirrored ? right() - behind - wide : left + behind;
    }
};

// Each part of a hand-out in slices; its own ties alone.
std::vector<Strip> slices_of(const Words& words, const Typesetter& typesetter, Span span);
std::vector<Strip> slices_of(const Ticks& ticks, const Typesetter& typesetter, Span span);
std::vector<Strip> slices_of(const Lines& lines, const Typesetter& typesetter, Span span);
std::vector<Strip> slices_of(const Grid& grid, const Typesetter& typesetter, Span span);

/// A text that a slice keeps until it is painted.
class KeptText {
public:
    KeptText(const Typesetter& typesetter, const std::string& text, const Look& look, double width = 0)
        : m_text(std::make_shared<const SetText>(typesetter.set(text, look, width))),
          m_colour(look.colour),
          m_width(width)
    {
    }
    Extent extent() const { return extent_of(*m_text); }
    double width() const { return m_width; } ///< that it was set in; 0: as wide as it is
    void paint(cairo_t* drawing, Place at) const { show(drawing, *m_text, at, m_colour); }
    PangoLayout* layout() const { return m_text->get(); }

private:
    std::shared_ptr<const SetText> m_text;
    std::uint32_t m_colour;
    double m_width;
};

/// Where somebody writes.
inline constexpr LineLook writing_line{0x8A94A3, 0.6};
inline constexpr double least_to_write_on = 90;

} // namespace rekindle::report
