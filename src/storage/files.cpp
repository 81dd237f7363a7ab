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

bool is_there(const std::filesystem::path& file)
{
    std::error_code error;
    const auto status = std::filesystem::symlink_status(file, error);
    if (status.type() == std::filesystem::file_type::none) throw file_trouble(error, file);
    return status.type() != std::filesystem::file_type::not_found;
}

std::uintmax_t size_of(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) return 0;
    if (error) throw file_trouble(error, file);
    return size;
}

} // namespace rekindle::storage
