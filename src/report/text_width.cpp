// SPDX-License-Identifier: MIT
#include "report/text_width.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace rekindle::report {
namespace {

struct Glyph {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};

/// The character at `at`; an ill-formed byte stands for itself.
Glyph glyph_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const std::uint32_t first = byte(at);
    const std::size_t bytes = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
    std::uint32_t code = bytes == 1 ? first : first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {first, 1};
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    return {code, bytes};
}

struct Span {
    std::uint32_t from, to;
};
template <std::size_t N>
bool within(std::uint32_t code, const std::array<Span, N>& spans)
{
    return std::any_of(spans.begin(), spans.end(), [&](Span s) { return code >= s.from && code <= s.to; });
}

bool is_wide(std::uint32_t code)
{
    static constexpr std::array<Span, 10> spans{{{0x1100, 0x115F},
                                                 {0x2E80, 0xA4CF},
                                                 {0xAC00, 0xD7A3},
                                                 {0xF900, 0xFAFF},
                                                 {0xFE30, 0xFE4F},
                                                 {0xFF00, 0xFF60},
                                                 {0xFFE0, 0xFFE6},
                                                 {0x1F300, 0x1F64F},
                                                 {0x1F680, 0x1FAFF},
                                                 {0x20000, 0x3FFFD}}};
    return code >= 0x1100 && within(code, spans);
}

bool is_mark(std::uint32_t code)
{
    static constexpr std::array<Span, 12> spans{{{0x0300, 0x036F},
                                                 {0x0483, 0x0489},
                                                 {0x0591, 0x05BD},
                                                 {0x0610, 0x061A},
                                                 {0x064B, 0x065F},
                                                 {0x1AB0, 0x1AFF},
                                                 {0x1DC0, 0x1DFF},
                                                 {0x200B, 0x200F},
                                                 {0x202A, 0x202E},
                                                 {0x2060, 0x2069},
                                                 {0x20D0, 0x20FF},
                                                 {0xFE00, 0xFE2F}}};
    return code >= 0x0300 && within(code, spans);
}

constexpr double ascii_width(char c)
{
    using namespace std::string_view_literals;
    if (c == '\r') return 0;
    if (" .,:;'|!ijl()[]`"sv.find(c) != std::string_view::npos) return 0.52;
    if ("frtI-/\""sv.find(c) != std::string_view::npos) return 0.7;
    if ("mwMW@%"sv.find(c) != std::string_view::npos) return 1.55;
    return c >= 'A' && c <= 'Z' ? 1.15 : 1.0;
}

constexpr std::array<double, 128> ascii_widths = [] {
    std::array<double, 128> widths{};
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = ascii_width(static_cast<char>(i));
    return widths;
}();

double width_of(std::uint32_t code)
{
    if (code < ascii_widths.size()) return ascii_widths[code];
    if (is_mark(code)) return 0;
    return is_wide(code) ? 2.1 : 1.1;
}

} // namespace

double text_width(std::string_view text)
{
    double widest = 0, line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        line = glyph.code == '\n' ? 0 : line + width_of(glyph.code);
        widest = std::max(widest, line);
        at += glyph.bytes;
    }
    return widest;
}

double word_width(std::string_view text)
{
    double widest = 0, word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        word = glyph.code == '\n' || glyph.code == ' ' ? 0 : word + width_of(glyph.code);
        widest = std::max(widest, word);
        at += glyph.bytes;
    }
    return widest;
}

double most_width(std::string_view text)
{
    constexpr double widest_byte = 1.55; // "m"; what takes more takes more bytes too
    return static_cast<double>(text.size()) * widest_byte;
}

bool is_surely_one_line(std::string_view text, double width)
{
    return most_width(text) <= width && text.find('\n') == std::string_view::npos;
}

std::vector<std::size_t> line_starts(std::string_view text, double width)
{
    std::vector<std::size_t> starts{0};
    double line = 0;             // width of the line so far
    std::size_t after_space = 0; // where the current word began
    double word = 0;             // width of the current word
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        const double step = width_of(glyph.code);
        if (glyph.code == '\n') {
            starts.push_back(at + 1);
            after_space = at + 1;
            line = word = 0;
        } else if (glyph.code == ' ') {
            line += step; // a space may hang over the end
            after_space = at + 1;
            word = 0;
        } else {
            if (line + step > width && line > 0) {
                if (after_space > starts.back() && word + step <= width) {
                    starts.push_back(after_space);
                    line = word;
                } else if (at > starts.back()) {
                    starts.push_back(at);
                    line = word = 0;
                }
            }
            line += step;
            word += step;
            if (is_wide(glyph.code)) { // a line may end after any East Asian character
                after_space = at + glyph.bytes;
                word = 0;
            }
        }
        at += glyph.bytes;
    }
    return starts;
}

} // namespace rekindle::report
