// SPDX-License-Identifier: MIT
#include "report/text/letter_directions.h"

#include <utility>

#include <utf8proc.h>

namespace rekindle::report {

namespace {

struct Runs {
    bool from_left = false, from_right = false;
};

Runs runs_of(std::string_view text)
{
    Runs found;
    while (!text.empty()) {
        utf8proc_int32_t code = 0;
        const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                           static_cast<utf8proc_ssize_t>(text.size()), &code);
        if (read <= 0) break;
        const auto runs = utf8proc_get_property(code)->bidi_class;
        found.from_left = found.from_left || runs == UTF8PROC_BIDI_CLASS_L;
        found.from_right =
            found.from_right || runs == UTF8PROC_BIDI_CLASS_R || runs == UTF8PROC_BIDI_CLASS_AL;
        text.remove_prefix(static_cast<std::size_t>(read));
    }
    return found;
}

} // namespace

bool set_from_right(std::string_view text, bool language_from_right)
{
    const Runs runs = runs_of(text);
    return runs.from_right && (language_from_right || !runs.from_left);
}

std::string set_apart(std::string text)
{
    return runs_of(text).from_right ? "\u2068" + std::move(text) + "\u2069" : text;
}

std::string lines_as_the_language(std::string_view text, bool language_from_right)
{
    std::string result;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (runs_of(line).from_right) result += language_from_right ? "\u200F" : "\u200E";
        result += line;
        text.remove_prefix(line.size());
        if (text.empty()) break;
        result += '\n';
        text.remove_prefix(1);
    }
    return result;
}

} // namespace rekindle::report
