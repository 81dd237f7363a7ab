// SPDX-License-Identifier: MIT
#include "programs/hardening.h"

#include <csignal>
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

bool without_core() noexcept
{
    // Where the system hands cores to a program the limit does not count; not being dumpable does.
    const rlimit none{0, 0};
    rlimit now{1, 1};
    return ::setrlimit(RLIMIT_CORE, &none) == 0 && ::getrlimit(RLIMIT_CORE, &now) == 0 && now.rlim_max == 0 &&
           ::prctl(PR_SET_DUMPABLE, 0) == 0 && ::prctl(PR_GET_DUMPABLE) == 0;
}

} // namespace

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
