// SPDX-License-Identifier: MIT
#include "report/xlsx/safe_text.h"

#include "report/plain_text.h"

namespace rekindle::report {
namespace {

constexpr std::string_view cut_mark = " […]";
constexpr std::size_t cut_mark_units = 4;
constexpr std::size_t cell_units = 32'767;

bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// "_xHHHH_" begins at `at`. Fewer digits count too: LibreOffice decodes "_x4_".
bool is_escape(std::string_view text, std::size_t at)
{
    if (!text.substr(at).starts_with("_x")) return false;
    std::size_t end = at + 2;
    while (end < text.size() && end < at + 6 && is_hex(text[end])) ++end;
    return end > at + 2 && end < text.size() && text[end] == '_';
}

/// One character as it is written, and what it costs of the length a cell may have.
struct Piece {
    std::string_view text;
    std::size_t units = 1;
    std::size_t bytes = 1; ///< taken from the source
};

/// `text` is plain.
Piece piece_at(std::string_view text, std::size_t at, bool escape)
{
    const auto first = static_cast<unsigned char>(text[at]);
    // Every '_' that begins such a pattern, also where two share one: "_x0041_x0042_".
    if (escape && first == '_' && is_escape(text, at)) return {"_x005F_", 7, 1};
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return {text.substr(at, bytes), bytes == 4 ? 2U : 1U, bytes};
}

std::string safe(std::string_view given, std::size_t most, bool escape)
{
    if (given.size() <= most && is_plain_ascii(given) && given.find("_x") == std::string_view::npos)
        return std::string(given); // most are
    const std::string text = plain_text(given);
    std::string result;
    result.reserve(text.size());
    std::size_t units = 0, cut_at = 0; // cut_at: where the mark would still find room
    for (std::size_t at = 0; at < text.size();) {
        const Piece piece = piece_at(text, at, escape);
        if (units + cut_mark_units <= most) cut_at = result.size();
        if (units + piece.units > most) {
            result.resize(cut_at);
            result += cut_mark;
            break;
        }
        result += piece.text;
        units += piece.units;
        at += piece.bytes;
    }
    return result;
}

} // namespace

std::string safe_cell_text(std::string_view text)
{
    return safe(text, cell_units, true);
}

std::string safe_label(std::string_view text, std::size_t most)
{
    std::string label = safe(text, most - 1, false);
    if (label.starts_with('=')) label.insert(label.begin(), ' ');
    return label;
}

std::string safe_page_text(std::string_view text, std::size_t most)
{
    // libxlsxwriter reads &G and &[Picture] as the place of a picture also behind the & that makes an & of
    // them, and refuses the page: a joiner that nobody sees (U+2060) keeps them apart.
    constexpr std::string_view joiner = "\u2060";
    std::string result;
    for (const char c : safe(text, most, false)) {
        if (result.ends_with("&&") && (c == 'G' || c == '[')) result += joiner;
        if (c == '&') result += '&';
        result += c == '\n' || c == '\t' ? ' ' : c;
    }
    return result;
}

} // namespace rekindle::report
