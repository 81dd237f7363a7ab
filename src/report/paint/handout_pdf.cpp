// SPDX-License-Identifier: MIT
#include "report/paint/handout_pdf.h"

#include "base/translate.h"
#include "report/page_size.h"
#include "report/paint/into_memory.h"
#include "report/paint/marks.h"
#include "report/paint/paint_page.h"
#include "report/paint/pdf_surface.h"
#include "report/paint/strips.h"
#include "report/text_direction.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <utility>

namespace rekindle::report {
namespace {

constexpr double edge_margin = 0.3 * 72, badge_size = 17;

/// The bar along an edge: the stroke tells the partners apart where there is no colour.
void paint_bar(cairo_t* drawing, Mark of, double at, PageSize page)
{
    MarkLook look = look_of(of);
    look.width = 7;
    cairo_move_to(drawing, at, edge_margin);
    cairo_line_to(drawing, at, page.height - edge_margin);
    stroke(drawing, look);
}

/// The mark with the partner's letter in it.
void paint_badge(cairo_t* drawing, const Typesetter& typesetter, Mark of, Place middle)
{
    paint_mark(drawing, look_of(of), middle, badge_size);
    Look look;
    look.bold = true;
    look.colour = 0xFFFFFF;
    const SetText letter = typesetter.set(of == Mark::PartnerA ? "A" : "B", look);
    const Extent extent = extent_of(letter);
    show(drawing, letter, {middle.x - extent.width / 2, middle.y - extent.height / 2}, look.colour);
}

void paint_edges(cairo_t* drawing, const Typesetter& typesetter, const Handout& handout, PageSize page,
                 const std::string& page_of_pages)
{
    const bool mirrored = reads_right_to_left(handout.language);
    double left = margins.left * 72, right = page.width - margins.right * 72;
    const auto paint = [&](std::string first, std::string last, double at, bool top) {
        if (mirrored) std::swap(first, last);
        paint_edge(drawing, typesetter, {std::move(first), std::move(last), left, right, at, top});
    };
    paint(handout.below, page_of_pages, page.height - edge_margin, false);
    if (handout.of) {
        const double bar = margins.left * 36, badge = badge_size / 2;
        paint_bar(drawing, *handout.of, mirrored ? page.width - bar : bar, page);
        paint_badge(drawing, typesetter, *handout.of,
                    {mirrored ? right - badge : left + badge, edge_margin + 6});
        (mirrored ? right : left) += mirrored ? -(badge_size + 6) : badge_size + 6;
    }
    paint(handout.above_left, handout.above_right, edge_margin, true);
}

void paint_strips(cairo_t* drawing, const std::vector<Strip>& strips, const StripPage& page, double room)
{
    double top = 0;
    const auto paint = [&](const Strip& strip) {
        const Kept kept(drawing);
        cairo_translate(drawing, 0, top);
        // What no page can hold is set smaller, never cut.
        const double scale = strip.height > room ? room / strip.height : 1;
        cairo_scale(drawing, scale, scale);
        if (strip.paint) strip.paint(drawing, 0);
        top += strip.height * scale;
    };
    for (std::size_t i = page.first; i < page.end; ++i) {
        if (i > page.first) top += strips[i].space_above;
        if (i == page.first && page.repeats_head) paint(*strips[i].head);
        paint(strips[i]);
    }
}

} // namespace

std::string pdf_of(const Handout& handout)
{
    const Typesetter typesetter(handout.language);
    const PageSize page = page_size({}, handout.paper), room = printed_size({}, handout.paper);
    const std::vector<Strip> strips = strips_of(handout, typesetter, room.width);
    std::vector<StripPage> pages = fill_pages(strips, room.height);
    if (pages.empty()) pages.emplace_back();
    std::string bytes;
    const Handle<cairo_surface_t> pdf = pdf_surface(bytes, handout.title, handout.created);
    cairo_pdf_surface_set_size(pdf.get(), page.width, page.height);
    const Handle<cairo_t> drawing(cairo_create(pdf.get()));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        paint_edges(drawing.get(), typesetter, handout, page,
                    base::say("Page {} of {}", i + 1, pages.size()));
        {
            const Kept kept(drawing.get());
            cairo_translate(drawing.get(), margins.left * 72, margins.top * 72);
            paint_strips(drawing.get(), strips, pages[i], room.height);
        }
        cairo_show_page(drawing.get());
    }
    demand_success(cairo_status(drawing.get()));
    finish(pdf.get());
    return bytes;
}

} // namespace rekindle::report
