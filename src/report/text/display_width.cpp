// SPDX-License-Identifier: MIT
#include "report/text/display_width.h"

#include "report/plain_text.h"

#include <utf8proc.h>

#include <algorithm>

namespace rekindle::report {
namespace {

struct Character {
    utf8proc_int32_t code = 0;
    std::size_t bytes = 1, width = 1;
};

/// `text` is well-formed.
Character character_at(std::string_view text, std::size_t at)
{
    Character character;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto read =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &character.code);
    character.bytes = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(1, read));
    character.width = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(character.code)));
    return character;
}

bool turns_direction(utf8proc_int32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// A line without the spaces at its end.
std::string line_of(std::string_view text, std::size_t from, std::size_t to)
{
    while (to > from && text[to - 1] == ' ') --to;
    return std::string(text.substr(from, to - from));
}

} // namespace

std::string terminal_text(std::string_view text)
{
    const std::string plain = plain_text(text);
    std::string result;
    result.reserve(plain.size());
    for (std::size_t at = 0; at < plain.size();) {
        const Character character = character_at(plain, at);
        if (character.code == '\t') {
            result += ' ';
        } else if (character.code == 0x2028 || character.code == 0x2029) {
            result += '\n';
        } else if (turns_direction(character.code)) {
            result += "\xEF\xBF\xBD";
        } else {
            result.append(plain, at, character.bytes);
        }
        at += character.bytes;
    }
    return result;
}

std::size_t display_width(std::string_view text)
{
    std::size_t widest = 0, line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        line = character.code == '\n' ? 0 : line + character.width;
        widest = std::max(widest, line);
        at += character.bytes;
    }
    return widest;
}

std::size_t longest_word(std::string_view text)
{
    std::size_t widest = 0, word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const bool ends = character.code == '\n' || character.code == ' ' || character.width == 2;
        widest = std::max(widest, ends ? character.width : word + character.width);
        word = ends ? 0 : word + character.width;
        at += character.bytes;
    }
    return widest;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    width = std::max<std::size_t>(width, 2);
    std::vector<std::string> lines;
    std::size_t begin = 0, line = 0;      // of the line: its first byte, its width
    std::size_t word = 0, word_width = 0; // the piece that may move to the next line
    bool is_wide = false;                 // the piece is one East Asian character with its marks
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const std::size_t next = at + character.bytes;
        if (character.code == '\n' || character.code == ' ') {
            ++line; // a space may hang over the end: line_of() takes it away
            if (character.code == '\n') {
                lines.push_back(line_of(text, begin, at));
                begin = next;
                line = 0;
            }
            word = next;
            word_width = 0;
            is_wide = false;
            at = next;
            continue;
        }
        if (character.width == 2 || (character.width > 0 && is_wide)) {
            word = at;
            word_width = 0;
            is_wide = character.width == 2;
        }
        if (line + character.width > width && at > begin) {
            const bool moves = word > begin && word_width + character.width <= width;
            if (!moves) { // wider than a line by itself: cut where the line ends
                word = at;
                word_width = 0;
            }
            lines.push_back(line_of(text, begin, word));
            begin = word;
            line = word_width;
        }
        line += character.width;
        word_width += character.width;
        at = next;
    }
    lines.push_back(line_of(text, begin, text.size()));
    return lines;
}

} // namespace rekindle::report
