// SPDX-License-Identifier: MIT
#include "storage/files.h"

#include "storage/errors.h"
#include "storage/system.h"

namespace rekindle::storage {

std::error_code write_atomically(const std::filesystem::path& file, std::string_view bytes)
{
    auto beside = file;
    beside += ".new";
    std::error_code error = write_and_sync(beside, bytes);
    if (!error) std::filesystem::rename(beside, file, error);
    if (error) {
        std::error_code ignored; // the first error is the one to tell
        std::filesystem::remove(beside, ignored);
        return error;
    }
    return sync_folder(file.parent_path());
}

std::optional<std::string> find_bytes(const std::filesystem::path& file, std::size_t limit)
{
    std::string bytes;
    const std::error_code error = read_whole(file, limit, bytes);
    if (error == std::errc::no_such_file_or_directory) return std::nullopt;
    if (error) throw file_trouble(error, file);
    return bytes;
}

} // namespace rekindle::storage
