// SPDX-License-Identifier: MIT
#include "cli/secret_source.h"

#include "base/error.h"
#include "base/translate.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace rekindle::cli {
namespace {

using base::say;

constexpr std::size_t longest = 4096;

/// Closes a descriptor at the end of its scope.
struct Open {
    int descriptor;
    ~Open()
    {
        if (descriptor >= 0) ::close(descriptor);
    }
};

std::string first_line(int descriptor, const std::string& source)
{
    std::string text;
    for (char c = 0;;) {
        const ssize_t got = ::read(descriptor, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            throw base::Error(base::Trouble::World, say("The passphrase could not be read from {}.", source));
        if (got == 0 || c == '\n') break;
        text += c;
        if (text.size() > longest)
            throw base::Error(base::Trouble::Call,
                              say("What {} holds is too long for a passphrase.", source));
    }
    if (!text.empty() && text.back() == '\r') text.pop_back();
    return text;
}

} // namespace

std::string secret_from_file(const std::string& path)
{
    const Open file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status = {};
    if (file.descriptor < 0 || ::fstat(file.descriptor, &status) != 0)
        throw base::Error(base::Trouble::World, say("The passphrase file {} cannot be opened.", path));
    if (!S_ISREG(status.st_mode))
        throw base::Error(base::Trouble::Call, say("{} is not a plain file.", path));
    if ((status.st_mode & 077U) != 0)
        throw base::Error(
            base::Trouble::Call,
            say("Others may read the passphrase file {}. Make it yours alone: chmod 600.", path));
    return first_line(file.descriptor, path);
}

std::string secret_from_descriptor(int descriptor)
{
    return first_line(descriptor, base::say("descriptor {}", descriptor));
}

} // namespace rekindle::cli
