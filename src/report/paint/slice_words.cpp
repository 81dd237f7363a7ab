// SPDX-License-Identifier: MIT
#include "report/paint/slices.h"

namespace rekindle::report {
namespace {

constexpr double written_line_height = 22;

double space_above(Role role)
{
    switch (role) {
    case Role::Title:
        return 0;
    case Role::Subtitle:
        return 2;
    case Role::Heading:
        return 14;
    case Role::Group:
    case Role::Label:
        return 8;
    default:
        return 3;
    }
}

/// One line of a text that may be parted between its lines.
Strip line_of(const KeptText& text, int number, std::uint32_t colour, Span span)
{
    PangoLayoutIter* const at = pango_layout_get_iter(text.layout());
    for (int i = 0; i < number; ++i) pango_layout_iter_next_line(at);
    PangoRectangle logical{};
    pango_layout_iter_get_line_extents(at, nullptr, &logical);
    const int baseline = pango_layout_iter_get_baseline(at);
    pango_layout_iter_free(at);
    const auto points = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
    const Place begin{span.left + points(logical.x), points(baseline - logical.y)};
    return {0, points(logical.height), [=](cairo_t* drawing, double top) {
                set_colour(drawing, colour);
                cairo_move_to(drawing, begin.x, top + begin.y);
                pango_cairo_show_layout_line(drawing, pango_layout_get_line_readonly(text.layout(), number));
            }};
}

} // namespace

std::vector<Strip> slices_of(const Words& words, const Typesetter& typesetter, Span span)
{
    Look look = look_of(words.role, Emphasis::None);
    if (look.align == Align::Left) look.align = span.start();
    const KeptText text(typesetter, words.text, look, span.width);
    std::vector<Strip> strips;
    for (int line = 0, lines = pango_layout_get_line_count(text.layout()); line < lines; ++line)
        strips.push_back(line_of(text, line, look.colour, span));
    strips.front().space_above = space_above(words.role);
    if (words.role == Role::Heading)
        strips.push_back(
            {0, 4, [=](cairo_t* drawing, double top) {
                 line(drawing, {span.left, top + 2}, {span.right(), top + 2}, look_of(look.line_below));
             }});
    return strips;
}

std::vector<Strip> slices_of(const Lines& lines, const Typesetter& typesetter, Span span)
{
    const KeptText before(typesetter, lines.before, {});
    const Extent extent = before.extent();
    const bool beside = !lines.before.empty() && span.width - extent.width > least_to_write_on;
    std::vector<Strip> strips;
    if (!lines.before.empty() && !beside) strips = slices_of(Words{lines.before}, typesetter, span);
    for (int i = 0; i < lines.count; ++i) {
        const bool has_words = beside && i == 0;
        const double begin = has_words ? extent.width + 6 : 0;
        strips.push_back(
            {0, written_line_height, [=](cairo_t* drawing, double top) {
                 const double foot = top + written_line_height - 3;
                 if (has_words) before.paint(drawing, {span.at(0, extent.width), foot + 2 - extent.height});
                 line(drawing, {span.at(begin), foot}, {span.at(span.width), foot}, writing_line);
             }});
    }
    return strips;
}

} // namespace rekindle::report
