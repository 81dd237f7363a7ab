// SPDX-License-Identifier: MIT
#include "report/plain_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace rekindle::report {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

std::size_t bytes_of(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// What a reader may skip before it takes a text for a formula.
std::size_t skipped_at(std::string_view text)
{
    static constexpr std::array<std::string_view, 15> skipped{
        " ",      "'",      "\"",               // quotes
        "\u00A0", "\u3000", "\uFEFF",           // spaces, byte order mark
        "\u200B", "\u200C", "\u200D", "\u200E", // nothing shows of these
        "\u200F", "\u202A", "\u202B", "\u2060", "\u202E"};
    for (const std::string_view each : skipped) {
        if (text.starts_with(each)) return each.size();
    }
    return 0;
}

} // namespace

bool is_plain_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::string plain_text(std::string_view given)
{
    if (is_plain_ascii(given)) return std::string(given);
    const std::string text = base::as_utf8(given);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = bytes_of(first);
        const std::string_view character = std::string_view(text).substr(at, bytes);
        at += bytes;
        if (first == '\r') {
            result += '\n';
            if (at < text.size() && text[at] == '\n') ++at;
        } else if (first == '\t' || first == '\n') {
            result += character;
        } else if (first < 0x20 || first == 0x7F || character == "\uFFFE" || character == "\uFFFF" ||
                   (first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0)) { // C1 controls
            result += replacement;
        } else {
            result += character;
        }
    }
    return result;
}

std::string_view behind_quotes(std::string_view text)
{
    while (const std::size_t skip = skipped_at(text)) text.remove_prefix(skip);
    return text;
}

bool begins_with_formula_sign(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

bool looks_like_formula(std::string_view text)
{
    const char first = text.empty() ? '\0' : text.front();
    if ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z')) return false; // most do
    text = behind_quotes(text);
    while (text.starts_with(';')) text = behind_quotes(text.substr(1));
    return begins_with_formula_sign(text) || text.starts_with('\t') || text.starts_with('\r') ||
           text.starts_with('\n') || text.starts_with('\0');
}

} // namespace rekindle::report
