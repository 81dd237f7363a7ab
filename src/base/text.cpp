// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace rekindle::base {
namespace {

/// Length of the well-formed sequence at the start of `text`, or 0 (Unicode 15, table 3-7).
std::size_t sequence(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const int first = byte(0), second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return tail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!tail(1) || !tail(2)) return 0;
        if (first == 0xE0 && second < 0xA0) return 0; // overlong
        if (first == 0xED && second > 0x9F) return 0; // surrogate
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3)) return 0;
        if (first == 0xF0 && second < 0x90) return 0; // overlong
        if (first == 0xF4 && second > 0x8F) return 0; // above U+10FFFF
        return 4;
    }
    return 0;
}

/// How many bytes of ASCII `text` begins with: nearly all of most texts.
std::size_t ascii_run(std::string_view text)
{
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t at = 0;
    for (std::uint64_t eight = 0; text.size() - at >= sizeof eight; at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & high_bits) != 0) break;
    }
    while (at < text.size() && (static_cast<std::uint8_t>(text[at]) & 0x80U) == 0) ++at;
    return at;
}

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

} // namespace

bool is_utf8(std::string_view text)
{
    for (text.remove_prefix(ascii_run(text)); !text.empty(); text.remove_prefix(ascii_run(text))) {
        const std::size_t length = sequence(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string as_utf8(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        if (const std::size_t run = ascii_run(text); run > 0) {
            result += text.substr(0, run);
            text.remove_prefix(run);
        } else if (const std::size_t length = sequence(text); length > 0) {
            result += text.substr(0, length);
            text.remove_prefix(length);
        } else {
            result += "\xEF\xBF\xBD";
            text.remove_prefix(1);
        }
    }
    return result;
}

bool is_plain_line(std::string_view text)
{
    if (!is_utf8(text)) return false;
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (at(i) < 0x20 || at(i) == 0x7F) return false;
        if (at(i) == 0xC2 && at(i + 1) < 0xA0) return false;  // U+0080 to U+009F
        if (at(i) == 0xD8 && at(i + 1) == 0x9C) return false; // U+061C
        if (at(i) != 0xE2) continue;
        const int last = at(i + 2);
        if (at(i + 1) == 0x80 && (last == 0x8E || last == 0x8F || (last >= 0xA8 && last <= 0xAE)))
            return false; // U+200E, U+200F, U+2028 to U+202E
        if (at(i + 1) == 0x81 && last >= 0xA6 && last <= 0xA9) return false; // U+2066 to U+2069
    }
    return true;
}

std::size_t code_points(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<std::uint8_t>(c) & 0xC0) != 0x80;
    return count;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string result;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) result += separator;
        result += part;
    }
    return result;
}

std::string folded(std::string_view text)
{
    std::string result(text);
    for (char& letter : result) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return result;
}

} // namespace rekindle::base
