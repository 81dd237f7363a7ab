// SPDX-License-Identifier: MIT
#include "storage/system.h"

#include "storage/descriptor.h"

#include <array>
#include <ctime>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace rekindle::storage {

base::Instant system_now()
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm local{};
    localtime_r(&seconds, &local);
    return {now, std::chrono::minutes{local.tm_gmtoff / 60}};
}

std::optional<SinceBoot> system_since_boot()
{
    std::string boot;
    timespec time{};
    if (read_whole("/proc/sys/kernel/random/boot_id", 64, boot) ||
        ::clock_gettime(CLOCK_BOOTTIME, &time) != 0) // not CLOCK_MONOTONIC, which stands still in sleep
        return std::nullopt;
    std::erase_if(boot, [](char c) { return c == '-' || c == '\n'; });
    return SinceBoot{boot,
                     std::chrono::seconds{time.tv_sec} + std::chrono::milliseconds{time.tv_nsec / 1'000'000}};
}

std::string system_account()
{
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return found->pw_name;
    return std::to_string(geteuid());
}

std::string host_name()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "?";
}

std::error_code make_private_folder(const std::filesystem::path& folder)
{
    return ::mkdir(folder.c_str(), 0700) == 0 ? std::error_code{} : last_error();
}

std::error_code write_and_sync(const std::filesystem::path& file, std::string_view bytes)
{
    Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!out.is_open()) return last_error();
    if (const auto error = write_all(out.get(), bytes)) return error;
    if (::fsync(out.get()) != 0) return last_error();
    return out.close();
}

bool on_one_disk(const std::filesystem::path& one, const std::filesystem::path& other)
{
    struct stat first {
    }, second{};
    return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
           first.st_dev == second.st_dev;
}

std::error_code sync_folder(const std::filesystem::path& folder)
{
    const Descriptor in(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!in.is_open() || ::fsync(in.get()) != 0) return last_error();
    return {};
}

std::error_code read_whole(const std::filesystem::path& file, std::size_t limit, std::string& bytes)
{
    // O_NONBLOCK: a pipe somebody put there must not hang the program.
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!in.is_open()) return last_error();
    struct stat facts {};
    if (::fstat(in.get(), &facts) != 0) return last_error();
    if (!S_ISREG(facts.st_mode)) return std::make_error_code(std::errc::invalid_argument);
    bytes.clear();
    std::array<char, 8192> part{};
    while (true) {
        const ssize_t got = ::read(in.get(), part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return last_error();
        if (got == 0) return {};
        bytes.append(part.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit) return std::make_error_code(std::errc::file_too_large);
    }
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::error_code FileLock::take(const std::filesystem::path& file)
{
    m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) return last_error();
    return {};
}

std::error_code FileLock::write(std::string_view text)
{
    if (::ftruncate(m_descriptor, 0) != 0 || ::lseek(m_descriptor, 0, SEEK_SET) != 0) return last_error();
    return write_all(m_descriptor, text);
}

} // namespace rekindle::storage
