// SPDX-License-Identifier: MIT
#include "storage/watched_file.h"

#include "storage/descriptor.h"
#include "storage/errors.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace rekindle::storage {
namespace {

constexpr off_t counts_at = 24; // file format of SQLite, 1.3: change counter, size, free list

} // namespace

WatchedFile::WatchedFile(std::filesystem::path file)
    : m_file(std::move(file)),
      m_descriptor(::open(m_file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
{
    struct stat facts {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &facts) != 0) throw file_trouble(last_error(), m_file);
    m_device = facts.st_dev;
    m_number = facts.st_ino;
}

WatchedFile::WatchedFile(WatchedFile&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_device(other.m_device),
      m_number(other.m_number)
{
}

WatchedFile::~WatchedFile()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

bool WatchedFile::is_in_place() const noexcept
{
    struct stat facts {};
    return ::lstat(m_file.c_str(), &facts) == 0 && facts.st_dev == m_device && facts.st_ino == m_number;
}

std::error_code WatchedFile::look(Content& content) const noexcept
{
    struct stat facts {};
    if (::fstat(m_descriptor, &facts) != 0) return last_error();
    content = {static_cast<std::uint64_t>(facts.st_size), {}};
    ssize_t got = -1;
    do {
        got = ::pread(m_descriptor, content.head.data(), content.head.size(), counts_at);
    } while (got < 0 && errno == EINTR);
    return got < 0 ? last_error() : std::error_code{};
}

} // namespace rekindle::storage
