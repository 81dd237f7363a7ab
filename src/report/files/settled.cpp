// SPDX-License-Identifier: MIT
#include "report/files/settled.h"

#include "base/error.h"
#include "base/translate.h"

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace rekindle::report {

bool settled(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool done = ::fsync(descriptor) == 0;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return done;
}

std::filesystem::path folder_of(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

void settle_name(const std::filesystem::path& target)
{
    static_cast<void>(settled(folder_of(target)));
}

void fail_to_write(const std::filesystem::path& target, const std::string& what)
{
    const std::string reason = std::strerror(errno);
    throw base::Error(base::Trouble::World,
                      base::say("{} could not be written to {}: {}.", what, target.string(), reason));
}

} // namespace rekindle::report
