// SPDX-License-Identifier: MIT
#include "programs/hardening.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rekindle::programs {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool leaks_are_looked_for = true; // with an allocator of its own
#else
constexpr bool leaks_are_looked_for = false;
#endif

/// Any byte but 0, which would switch it off.
constexpr int overwritten_with = 0xa5;

bool without_core() noexcept
{
    // Where the system hands cores to a program the limit does not count; not being dumpable does.
    const rlimit none{0, 0};
    rlimit now{1, 1};
    return ::setrlimit(RLIMIT_CORE, &none) == 0 && ::getrlimit(RLIMIT_CORE, &now) == 0 && now.rlim_max == 0 &&
           ::prctl(PR_SET_DUMPABLE, 0) == 0 && ::prctl(PR_GET_DUMPABLE) == 0;
}

bool is_set(const char* variable, const char* wanted) noexcept
{
    const char* const now = std::getenv(variable);
    return now != nullptr && std::strcmp(now, wanted) == 0;
}

} // namespace

bool overwrite_freed_memory() noexcept
{
    // What is freed is joined with the free memory around it at once: kept apart in lists it would be joined
    // again and again, all of it, while a workbook of many cells is written.
    return leaks_are_looked_for ||
           (::mallopt(M_PERTURB, overwritten_with) == 1 && ::mallopt(M_MXFAST, 0) == 1);
}

bool with_plain_allocations(char** argv) noexcept
{
    // GLib keeps no memory of its own, and malloc() keeps no small pieces aside as they are.
    constexpr const char* toolkit = "G_SLICE";
    constexpr const char* of_toolkit = "always-malloc";
    constexpr const char* allocator = "GLIBC_TUNABLES";
    constexpr const char* of_allocator = "glibc.malloc.tcache_count=0";
    if (is_set(toolkit, of_toolkit) && is_set(allocator, of_allocator)) return true;
    // The debugging doors of the toolkit stay shut.
    ::unsetenv("GTK_DEBUG");
    ::unsetenv("GTK_MODULES");
    if (::setenv(toolkit, of_toolkit, 1) == 0 && ::setenv(allocator, of_allocator, 1) == 0)
        ::execv("/proc/self/exe", argv);
    return false;
}

Hardened::Hardened() noexcept
{
    ::umask(077);
    m_complete = without_core() && std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR &&
                 std::signal(SIGPIPE, SIG_IGN) != SIG_ERR && overwrite_freed_memory();
}

Hardened::~Hardened()
{
    // The leak checker looks into the process after main(); by then nothing secret is in it.
    if (leaks_are_looked_for) ::prctl(PR_SET_DUMPABLE, 1);
}

} // namespace rekindle::programs
