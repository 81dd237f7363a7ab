// SPDX-License-Identifier: MIT
#include "audience/parts_of.h"

#include "support/said_by.h"

#include <zlib.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace {

std::string contents_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t number(std::string_view file, std::size_t at, std::size_t bytes)
{
    std::size_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(file.at(at + i));
    return value;
}

std::string inflated(std::string_view packed, std::size_t size)
{
    std::string text(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw std::runtime_error("zlib");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int result = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (result != Z_STREAM_END || stream.total_out != size) throw std::runtime_error("a part is cut");
    return text;
}

/// By the central directory at the end of the file.
std::map<std::string, std::string> unzipped(const std::string& file)
{
    std::map<std::string, std::string> parts;
    const std::size_t end = file.rfind("PK\x05\x06");
    if (end == std::string::npos) throw std::runtime_error("no workbook");
    std::size_t at = number(file, end + 16, 4);
    for (std::size_t left = number(file, end + 10, 2); left-- > 0;) {
        const std::size_t packed = number(file, at + 20, 4), size = number(file, at + 24, 4);
        const std::size_t name_length = number(file, at + 28, 2), local = number(file, at + 42, 4);
        const std::size_t begin = local + 30 + number(file, local + 26, 2) + number(file, local + 28, 2);
        const std::string_view content = std::string_view(file).substr(begin, packed);
        const bool stored = number(file, at + 10, 2) == 0;
        parts[file.substr(at + 46, name_length)] = stored ? std::string(content) : inflated(content, size);
        at += 46 + name_length + number(file, at + 30, 2) + number(file, at + 32, 2);
    }
    return parts;
}

/// Its letters are numbers of glyphs, its streams are packed: another program reads it. A word may go on in
/// the next line.
std::map<std::string, std::string> painted(const std::filesystem::path& pdf)
{
    const std::string texts = said_by({"pdftotext", "-raw", pdf.string(), "-"});
    std::string whole_words = texts;
    std::erase(whole_words, '\n');
    return {{"bytes", contents_of(pdf)},
            {"texts", texts},
            {"texts without line ends", whole_words},
            {"properties", said_by({"pdfinfo", pdf.string()})}};
}

} // namespace

std::map<std::string, std::string> parts_of(const std::filesystem::path& report)
{
    if (report.extension() == ".pdf") return painted(report);
    if (!std::filesystem::is_directory(report)) {
        const std::string bytes = contents_of(report);
        return report.extension() == ".xlsx" ? unzipped(bytes)
                                             : std::map<std::string, std::string>{{report.filename(), bytes}};
    }
    std::map<std::string, std::string> parts;
    for (const auto& entry : std::filesystem::directory_iterator(report))
        parts[entry.path().filename()] = contents_of(entry.path());
    return parts;
}
