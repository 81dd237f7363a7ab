// SPDX-License-Identifier: MIT
#include "report/xlsx/read_back.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <zlib.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace rekindle::report {
namespace {

constexpr std::size_t end_record = 22, central_header = 46, local_header = 30;

/// A little-endian number of `bytes` bytes at `at`; the caller has checked the range.
std::size_t number(std::string_view file, std::size_t at, std::size_t bytes)
{
    std::size_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(file[at + i]);
    return value;
}

bool has(std::string_view file, std::size_t at, std::size_t bytes)
{
    return at <= file.size() && bytes <= file.size() - at;
}

/// Makes `text` a part as it was before compression; false when it does not come out whole.
bool inflate_to(std::string& text, std::string_view packed, std::size_t size, std::size_t checksum,
                std::size_t method)
{
    text.resize(size);
    if (method == 0) {
        text = packed;
    } else {
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
        // zlib does not write to its input.
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream.avail_in = static_cast<uInt>(packed.size());
        stream.next_out = reinterpret_cast<Bytef*>(text.data());
        stream.avail_out = static_cast<uInt>(text.size());
        const int result = inflate(&stream, Z_FINISH);
        const bool whole = result == Z_STREAM_END && stream.total_out == size;
        inflateEnd(&stream);
        if (!whole) return false;
    }
    const auto* bytes = reinterpret_cast<const Bytef*>(text.data());
    return crc32(0, bytes, static_cast<uInt>(text.size())) == checksum;
}

/// Ends with the tag it began with.
bool is_whole_xml(std::string_view text)
{
    text = base::trimmed(text);
    std::size_t root = text.find('<');
    while (root != std::string_view::npos && text.substr(root).starts_with("<?"))
        root = text.find('<', root + 1);
    if (root == std::string_view::npos || !text.ends_with('>') || !base::is_utf8(text)) return false;
    const std::size_t end = text.find_first_of(" />\n", root + 1);
    if (end == std::string_view::npos) return false;
    const std::string closing = "</" + std::string(text.substr(root + 1, end - root - 1)) + ">";
    const bool is_one_tag = text.find('<', root + 1) == std::string_view::npos && text.ends_with("/>");
    return is_one_tag || text.ends_with(closing);
}

bool is_whole(std::string_view file)
{
    if (file.size() < end_record) return false;
    const std::size_t end = file.size() - end_record;
    if (!file.substr(end).starts_with("PK\x05\x06")) return false;
    const std::size_t parts = number(file, end + 10, 2);
    std::size_t at = number(file, end + 16, 4);
    std::string text; // one for all parts: the memory of a large one is not asked for anew
    for (std::size_t i = 0; i < parts; ++i) {
        if (!has(file, at, central_header) || !file.substr(at).starts_with("PK\x01\x02")) return false;
        const std::size_t method = number(file, at + 10, 2), checksum = number(file, at + 16, 4);
        const std::size_t packed = number(file, at + 20, 4), size = number(file, at + 24, 4);
        const std::size_t local = number(file, at + 42, 4);
        if (!has(file, local, local_header)) return false;
        const std::size_t begin =
            local + local_header + number(file, local + 26, 2) + number(file, local + 28, 2);
        if (!has(file, begin, packed)) return false;
        if (!inflate_to(text, file.substr(begin, packed), size, checksum, method) || !is_whole_xml(text))
            return false;
        at += central_header + number(file, at + 28, 2) + number(file, at + 30, 2) + number(file, at + 32, 2);
    }
    return parts > 0;
}

} // namespace

void demand_whole(const std::filesystem::path& workbook)
{
    std::ifstream stream(workbook, std::ios::binary);
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(workbook, error);
    std::string file(error ? 0 : static_cast<std::size_t>(size), '\0');
    stream.read(file.data(), static_cast<std::streamsize>(file.size()));
    file.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    if (!is_whole(file)) {
        throw base::Error(
            base::Trouble::World,
            base::tr(
                "The report did not come out whole, most likely because the disk or the memory for temporary "
                "files is full. Nothing was changed; make room and try again."));
    }
}

} // namespace rekindle::report
