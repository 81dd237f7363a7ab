// SPDX-License-Identifier: MIT
#include "storage/large_files.h"

#include "storage/descriptor.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

namespace rekindle::storage {

std::error_code read_in_parts(const std::filesystem::path& file,
                              const std::function<void(std::string_view)>& part)
{
    // O_NONBLOCK: a pipe somebody put there must not hang the program.
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!in.is_open()) return last_error();
    struct stat facts {};
    if (::fstat(in.get(), &facts) != 0) return last_error();
    if (!S_ISREG(facts.st_mode)) return std::make_error_code(std::errc::invalid_argument);
    std::array<char, 65536> bytes{};
    while (true) {
        std::size_t filled = 0; // whole pieces, however the system hands them out
        while (filled < bytes.size()) {
            const ssize_t got = ::read(in.get(), bytes.data() + filled, bytes.size() - filled);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return last_error();
            if (got == 0) break;
            filled += static_cast<std::size_t>(got);
        }
        if (filled == 0) return {};
        part({bytes.data(), filled});
    }
}

std::error_code copy_and_sync(const std::filesystem::path& from, const std::filesystem::path& to)
{
    Descriptor out(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!out.is_open()) return last_error();
    std::error_code writing;
    const auto reading = read_in_parts(from, [&](std::string_view part) {
        if (!writing) writing = write_all(out.get(), part);
    });
    if (reading || writing) return reading ? reading : writing;
    if (::fsync(out.get()) != 0) return last_error();
    return out.close();
}

std::error_code exchange_names(const std::filesystem::path& one, const std::filesystem::path& other)
{
    return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0
               ? std::error_code{}
               : last_error();
}

} // namespace rekindle::storage
