// SPDX-License-Identifier: MIT
#include "report/paint/chart_legend.h"

#include "report/paint/chart_points.h"
#include "report/paint/marks.h"
#include "report/paint/paint_bars.h"

#include <algorithm>
#include <utility>

namespace rekindle::report {
namespace {

constexpr double sample = 30, gap = 5, between = 20;
constexpr std::uint32_t ink = 0x1A1A1A;

void paint_sample(cairo_t* drawing, const MarkLook& look, Place at)
{
    cairo_move_to(drawing, at.x, at.y);
    cairo_line_to(drawing, at.x + sample, at.y);
    stroke(drawing, look);
    paint_mark(drawing, look, {at.x + sample / 2, at.y}, mark_size(1));
}

} // namespace

ChartLegend::ChartLegend(const Typesetter& typesetter, const Sheet& sheet, const Chart& chart, double width)
    : m_of_bars(chart.kind == Chart::Kind::Bars)
{
    Look look;
    look.size = chart_look.text_size;
    for (const Series& series : chart.series) {
        SetText name = typesetter.set(name_of(sheet, series), look, std::max(1.0, width - sample - gap));
        const Extent extent = extent_of(name);
        const double taken = sample + gap + extent.width;
        if (m_lines.empty() || m_lines.back().width + between + taken > width) m_lines.emplace_back();
        Line& line = m_lines.back();
        line.width += (line.entries.empty() ? 0 : between) + taken;
        line.height = std::max(line.height, extent.height);
        line.entries.push_back({series.mark, std::move(name), extent});
    }
}

double ChartLegend::height() const
{
    double sum = 0;
    for (const Line& line : m_lines) sum += line.height + gap;
    return sum;
}

void ChartLegend::paint(cairo_t* drawing, const Box& room) const
{
    double top = room.top + gap;
    for (const Line& line : m_lines) {
        double left = room.left + (room.width - line.width) / 2;
        for (const Entry& entry : line.entries) {
            if (m_of_bars)
                paint_bar(drawing, entry.mark, {left, top + line.height / 4, sample, line.height / 2});
            else
                paint_sample(drawing, look_of(entry.mark), {left, top + line.height / 2});
            show(drawing, entry.name, {left + sample + gap, top}, ink);
            left += sample + gap + entry.extent.width + between;
        }
        top += line.height + gap;
    }
}

} // namespace rekindle::report
