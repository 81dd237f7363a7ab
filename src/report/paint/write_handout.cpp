// SPDX-License-Identifier: MIT
#include "report/paint/write_handout.h"

#include "base/translate.h"
#include "report/files/new_file.h"
#include "report/page_size.h"
#include "report/paint/into_memory.h"
#include "report/paint/marks.h"
#include "report/paint/paint_page.h"
#include "report/paint/pdf_surface.h"
#include "report/paint/strips.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <fstream>

namespace rekindle::report {
namespace {

constexpr double edge_margin = 0.3 * 72, badge_size = 17;

/// The bar along the left edge: the stroke tells the partners apart where there is no colour.
void paint_bar(cairo_t* drawing, Mark of, PageSize page)
{
    MarkLook look = look_of(of);
    look.width = 7;
    cairo_move_to(drawing, margins.left * 36, edge_margin);
    cairo_line_to(drawing, margins.left * 36, page.height - edge_margin);
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
    double left = margins.left * 72;
    const double right = page.width - margins.right * 72;
    paint_edge(drawing, typesetter,
               {handout.below, page_of_pages, left, right, page.height - edge_margin, false});
    if (handout.of) {
        paint_bar(drawing, *handout.of, page);
        paint_badge(drawing, typesetter, *handout.of, {left + badge_size / 2, edge_margin + 6});
        left += badge_size + 6;
    }
    paint_edge(drawing, typesetter,
               {handout.above_left, handout.above_right, left, right, edge_margin, true});
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

void write_handout(const Handout& handout, const std::filesystem::path& file,
                   const WhenComplete& when_complete)
{
    NewFile target(file, base::tr("The PDF"));
    std::ofstream stream(target.path(), std::ios::binary);
    stream << pdf_of(handout);
    stream.close();
    if (!stream) target.fail();
    target.keep(when_complete);
}

} // namespace rekindle::report
