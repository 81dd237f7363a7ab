// SPDX-License-Identifier: MIT
#include "report/paint/slices.h"
#include "report/text_direction.h"

#include <algorithm>
#include <variant>

namespace rekindle::report {
namespace {

constexpr double between_pieces = 7, number_margin = 28;

Look number_look()
{
    Look look;
    look.bold = true;
    look.colour = 0x1F3A5F;
    return look;
}

/// Paints the number of a piece beside its first slice.
void number(Strip& first, const std::string& text, const Typesetter& typesetter, Span margin)
{
    Look look = number_look();
    look.align = margin.start();
    const KeptText number(typesetter, text, look, margin.width);
    first.height = std::max(first.height, number.extent().height);
    first.paint = [number, margin, inner = first.paint](cairo_t* drawing, double top) {
        number.paint(drawing, {margin.left, top});
        if (inner) inner(drawing, top);
    };
}

std::vector<Strip> strips_of(const Piece& piece, const Typesetter& typesetter, Span span)
{
    std::vector<Strip> strips;
    for (const Part& part : piece.parts) {
        std::vector<Strip> more =
            std::visit([&](const auto& each) { return slices_of(each, typesetter, span); }, part);
        // A row of a grid has the head that may be said again: it may be the last on a page.
        if (!strips.empty() && !more.empty()) strips.back().with_next = true;
        strips.insert(strips.end(), more.begin(), more.end());
    }
    if (strips.empty()) strips.push_back({0, 0, {}});
    for (std::size_t i = 0; i + 1 < strips.size(); ++i)
        strips[i].with_next = strips[i].with_next || !strips[i].head;
    strips.back().with_next = piece.with_next;
    return strips;
}

} // namespace

std::vector<Strip> strips_of(const Handout& handout, const Typesetter& typesetter, double width)
{
    const bool has_numbers =
        std::ranges::any_of(handout.pieces, [](const Piece& piece) { return !piece.number.empty(); });
    const Span page{0, width, reads_right_to_left(handout.language)};
    std::vector<Strip> strips;
    for (const Piece& piece : handout.pieces) {
        const bool in_margin = has_numbers && !piece.number.empty();
        const double inside = width - (in_margin ? number_margin : 0);
        std::vector<Strip> more =
            strips_of(piece, typesetter, {page.at(width - inside, inside), inside, page.mirrored});
        if (in_margin)
            number(more.front(), piece.number, typesetter,
                   {page.at(0, number_margin - 4), number_margin - 4, page.mirrored});
        more.front().space_above += strips.empty() ? 0 : between_pieces;
        more.front().on_new_page = piece.on_new_page;
        strips.insert(strips.end(), more.begin(), more.end());
    }
    return strips;
}

} // namespace rekindle::report
