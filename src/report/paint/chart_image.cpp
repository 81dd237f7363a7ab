// SPDX-License-Identifier: MIT
#include "report/paint/chart_image.h"

#include "report/paint/chart_points.h"
#include "report/paint/into_memory.h"
#include "report/paint/paint_chart.h"
#include "report/plain_text.h"

#include <cairo-svg.h>

#include <cmath>

namespace rekindle::report {
namespace {

constexpr double around = 1; ///< points, or half of the border would be cut off

void paint(cairo_surface_t* surface, double scale, const Sheet& sheet, const Chart& chart,
           const std::string& language)
{
    const Handle<cairo_t> drawing(cairo_create(surface));
    cairo_scale(drawing.get(), scale, scale);
    const Extent size = chart_size(chart);
    fill(drawing.get(), {0, 0, size.width + 2 * around, size.height + 2 * around}, 0xFFFFFF);
    const Typesetter typesetter(language);
    paint_chart(drawing.get(), typesetter, sheet, chart, {around, around, size.width, size.height});
    demand_success(cairo_status(drawing.get()));
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
    const Extent size = chart_size(chart);
    std::string svg;
    const Handle<cairo_surface_t> surface(cairo_svg_surface_create_for_stream(
        into_memory, &svg, size.width + 2 * around, size.height + 2 * around));
    paint(surface.get(), 1, sheet, chart, language);
    finish(surface.get());
    const std::size_t root = svg.find('>', svg.find("<svg"));
    return svg.insert(root + 1, in_words(sheet, chart));
}

std::string chart_png(const Sheet& sheet, const Chart& chart, const std::string& language, double scale)
{
    const double pixels = scale * 96 / 72; // a point
    const Extent size = chart_size(chart);
    const auto whole = [&](double points) {
        return static_cast<int>(std::ceil((points + 2 * around) * pixels));
    };
    const Handle<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, whole(size.width), whole(size.height)));
    paint(surface.get(), pixels, sheet, chart, language);
    std::string png;
    demand_success(cairo_surface_write_to_png_stream(surface.get(), into_memory, &png));
    return png;
}

} // namespace rekindle::report
