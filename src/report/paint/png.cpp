// SPDX-License-Identifier: MIT
#include "report/paint/png.h"

#include "report/paint/drawing.h"
#include "report/paint/into_memory.h"

#include <cmath>

namespace rekindle::report {

std::string painted_png(const Extent& size, double pixels, const std::function<void(cairo_t*)>& paint)
{
    const auto whole = [&](double points) { return static_cast<int>(std::ceil(points * pixels)); };
    const Handle<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, whole(size.width), whole(size.height)));
    const Handle<cairo_t> drawing(cairo_create(surface.get()));
    cairo_scale(drawing.get(), pixels, pixels);
    fill(drawing.get(), {0, 0, size.width + 1, size.height + 1}, 0xFFFFFF); // half a pixel at the ends, too
    paint(drawing.get());
    demand_success(cairo_status(drawing.get()));
    std::string png;
    demand_success(cairo_surface_write_to_png_stream(surface.get(), into_memory, &png));
    return png;
}

} // namespace rekindle::report
