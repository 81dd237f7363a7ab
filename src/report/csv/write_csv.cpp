// SPDX-License-Identifier: MIT
#include "report/csv/write_csv.h"

#include "report/csv/csv_text.h"
#include "report/files/new_folder.h"
#include "report/plain_text.h"

#include <fmt/format.h>

namespace rekindle::report {
namespace {

constexpr std::size_t longest = 200; // bytes; a name may have 255

/// General punctuation (U+2000 to U+206F: marks of direction, line separators) and what is no character.
bool is_kept(std::string_view character)
{
    if (character.size() > 1) {
        return !character.starts_with("\xE2\x80") && !character.starts_with("\xE2\x81") &&
               character != "\uFFFD" && character != "\uFEFF";
    }
    const char c = character.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

std::string csv_file_name(const Sheet& sheet, std::size_t at)
{
    std::string name;
    const std::string title = plain_text(sheet.name);
    for (std::size_t i = 0; i < title.size() && name.size() < longest;) {
        const auto first = static_cast<unsigned char>(title[i]);
        const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        const std::string_view character = std::string_view(title).substr(i, bytes);
        if (is_kept(character)) {
            name += character;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
        i += bytes;
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name.empty() ? fmt::format("{:02}.csv", at + 1) : fmt::format("{:02}-{}.csv", at + 1, name);
}

void write_csv(const Document& document, const std::filesystem::path& folder,
               const WhenComplete& when_complete, ByteOrderMark mark)
{
    NewFolder target(folder);
    for (std::size_t i = 0; i < document.sheets.size(); ++i)
        target.add(csv_file_name(document.sheets[i], i), csv_text(document.sheets[i], mark));
    target.keep(when_complete);
}

} // namespace rekindle::report
