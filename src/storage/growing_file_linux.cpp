// SPDX-License-Identifier: MIT
#include "storage/growing_file.h"

#include "storage/descriptor.h"
#include "storage/system.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rekindle::storage {

GrowingFile::~GrowingFile()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::error_code GrowingFile::make(const std::filesystem::path& file)
{
    m_descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) return last_error();
    return sync_folder(file.parent_path());
}

std::error_code GrowingFile::append(std::string_view bytes)
{
    struct stat facts {};
    if (::fstat(m_descriptor, &facts) != 0) return last_error();
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    // Deleted or cut off by somebody: what is written now would go nowhere, or stand behind a gap.
    if (facts.st_nlink == 0 || size < m_size) return std::make_error_code(std::errc::io_error);
    if (size > m_size && ::ftruncate(m_descriptor, static_cast<off_t>(m_size)) != 0) return last_error();
    if (const auto error = write_all(m_descriptor, bytes)) return error;
    if (::fsync(m_descriptor) != 0) return last_error();
    m_size += bytes.size();
    return {};
}

bool GrowingFile::is_held(const std::filesystem::path& file)
{
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    return in.is_open() && ::flock(in.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

} // namespace rekindle::storage
