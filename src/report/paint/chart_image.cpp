// SPDX-License-Identifier: MIT
#include "report/paint/chart_image.h"

#include "report/paint/chart_points.h"
#include "report/paint/into_memory.h"
#include "report/paint/paint_chart.h"
#include "report/paint/png.h"
#include "report/plain_text.h"

#include <cairo-svg.h>

namespace rekindle::report {
namespace {

constexpr double around = 1; ///< points, or half of the border would be cut off
constexpr double pixels_a_point = 96.0 / 72;

Extent image_size(const Chart& chart)
{
    const Extent size = chart_size(chart);
    return {size.width + 2 * around, size.height + 2 * around};
}

void paint(cairo_t* drawing, const Sheet& sheet, const Chart& chart, const std::string& language)
{
    const Extent size = chart_size(chart);
    const Typesetter typesetter(language);
    paint_chart(drawing, typesetter, sheet, chart, {around, around, size.width, size.height});
}

std::string as_xml(std::string_view text)
{
    std::string xml;
    for (const char c : plain_text(text)) {
        switch (c) {
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '&':
            xml += "&amp;";
            break;
        default:
            xml += c;
        }
    }
    return xml;
}

/// What it shows, in words.
std::string in_words(const Sheet& sheet, const Chart& chart)
{
    std::string words = "\n<title>" + as_xml(chart.title) + "</title>\n<desc>" + as_xml(chart.alt_text);
    for (const Series& series : chart.series) words += '\n' + as_xml(name_of(sheet, series));
    return words + "</desc>";
}

} // namespace

std::string chart_svg(const Sheet& sheet, const Chart& chart, const std::string& language)
{
    const Extent size = image_size(chart);
    std::string svg;
    const Handle<cairo_surface_t> surface(
        cairo_svg_surface_create_for_stream(into_memory, &svg, size.width, size.height));
    {
        const Handle<cairo_t> drawing(cairo_create(surface.get()));
        fill(drawing.get(), {0, 0, size.width, size.height}, 0xFFFFFF);
        paint(drawing.get(), sheet, chart, language);
        demand_success(cairo_status(drawing.get()));
    }
    finish(surface.get());
    const std::size_t root = svg.find('>', svg.find("<svg"));
    return svg.insert(root + 1, in_words(sheet, chart));
}

std::string chart_png(const Sheet& sheet, const Chart& chart, const std::string& language, double scale)
{
    return painted_png(image_size(chart), scale * pixels_a_point,
                       [&](cairo_t* drawing) { paint(drawing, sheet, chart, language); });
}

double chart_image_width(const Chart& chart)
{
    return image_size(chart).width * pixels_a_point;
}

} // namespace rekindle::report
