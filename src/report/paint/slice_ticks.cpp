// SPDX-License-Identifier: MIT
#include "report/paint/slices.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rekindle::report {
namespace {

constexpr double box_size = 9.5, gap = 4, least_between = 9, most_between = 34;
constexpr LineLook box_line{0x3A3A3A, 0.9};

Look words_look(Align align = Align::Left)
{
    Look look;
    look.size = 10;
    look.align = align;
    return look;
}

Look letter_look()
{
    Look look;
    look.size = 9;
    look.colour = 0x555555;
    return look;
}

/// One box with its letter and words, set as wide as it may be.
struct SetTick {
    SetTick(const Tick& tick, const Typesetter& typesetter, double width, Align align = Align::Left)
        : letter(typesetter, tick.letter, letter_look()),
          indent(box_size + gap + (tick.letter.empty() ? 0 : letter.extent().width + gap)),
          words(typesetter, tick.text, words_look(align), width > 0 ? std::max(1.0, width - indent) : 0),
          to_write_on(tick.to_write_on)
    {
    }

    double width() const { return indent + words.extent().width + (to_write_on ? least_to_write_on : 0); }
    double height() const { return words.extent().height; }

    void paint(cairo_t* drawing, bool several, double top, Span span) const
    {
        const double line_high =
            letter.extent().height * words_look().size / letter_look().size; // of the words' first line
        const Box box{span.at(0, box_size), top + (line_high - box_size) / 2 - 0.6, box_size, box_size};
        set_colour(drawing, box_line.colour);
        cairo_set_line_width(drawing, box_line.width);
        if (several) {
            cairo_rectangle(drawing, box.left, box.top, box.width, box.height);
        } else {
            cairo_new_path(drawing);
            cairo_arc(drawing, box.left + box_size / 2, box.top + box_size / 2, box_size / 2, 0,
                      2 * std::numbers::pi);
        }
        cairo_stroke(drawing);
        const Extent called = letter.extent();
        letter.paint(drawing, {span.at(box_size + gap, called.width), top + line_high - called.height});
        // Words that take a line's width are as wide as it; they stand at its end that is read first.
        const double wide = words.width() > 0 ? words.width() : words.extent().width;
        words.paint(drawing, {span.at(indent, wide), top});
        if (!to_write_on) return;
        const double begin = indent + words.extent().width + gap, foot = top + line_high;
        line(drawing, {span.at(begin), foot}, {span.at(span.width), foot}, writing_line);
    }

    KeptText letter;
    double indent;
    KeptText words;
    bool to_write_on;
};

/// Where each box of a row begins, and how far its words may go.
std::vector<Span> columns_of(const Ticks& ticks, const Typesetter& typesetter, Span span)
{
    std::vector<double> widths;
    double all = 0, widest = 1;
    for (const Tick& tick : ticks.ticks) {
        widths.push_back(SetTick(tick, typesetter, 0).width() + 0.1);
        all += widths.back();
        widest = std::max(widest, widths.back());
    }
    std::vector<Span> columns;
    const double gaps = static_cast<double>(widths.size() - 1), left_over = span.width - all;
    if (left_over >= gaps * least_between) { // all in one row
        const double between = gaps > 0 ? std::min(most_between, left_over / gaps) : 0;
        double behind = 0;
        for (double width : widths) {
            if (columns.size() + 1 == widths.size()) width = span.width - behind; // the last has the rest
            columns.push_back({span.at(behind, width), width, span.mirrored});
            behind += width + between;
        }
        return columns;
    }
    const double count = std::max(1.0, std::floor((span.width + least_between) / (widest + least_between)));
    const double wide = (span.width + least_between) / count;
    for (double behind = 0; columns.size() < static_cast<std::size_t>(count); behind += wide)
        columns.push_back({span.at(behind, wide - least_between), wide - least_between, span.mirrored});
    return columns;
}

} // namespace

std::vector<Strip> slices_of(const Ticks& ticks, const Typesetter& typesetter, Span span)
{
    std::vector<Strip> strips;
    if (ticks.ticks.empty()) return strips;
    const std::vector<Span> columns = columns_of(ticks, typesetter, span);
    for (std::size_t at = 0; at < ticks.ticks.size(); at += columns.size()) {
        std::vector<SetTick> row;
        double height = 0;
        for (std::size_t i = at; i < std::min(ticks.ticks.size(), at + columns.size()); ++i) {
            row.emplace_back(ticks.ticks[i], typesetter, columns[i - at].width, span.start());
            height = std::max(height, row.back().height());
        }
        strips.push_back({3, height, [row, columns, several = ticks.several](cairo_t* drawing, double top) {
                              for (std::size_t i = 0; i < row.size(); ++i)
                                  row[i].paint(drawing, several, top, columns[i]);
                          }});
    }
    return strips;
}

} // namespace rekindle::report
