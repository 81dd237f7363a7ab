// SPDX-License-Identifier: MIT
#include "report/xlsx/quiet_errors.h"

#include <cstdio>
#include <fcntl.h>
#include <mutex>

#include <unistd.h>

namespace rekindle::report {
namespace {

/// Standard error is one for all threads: the first turns it away, the last turns it back.
struct TurnedAway {
    std::mutex one_at_a_time;
    int living = 0;
    int before = -1; ///< where standard error went; -1 when it could not be turned away
};

TurnedAway& turned_away()
{
    static TurnedAway only;
    return only;
}

} // namespace

QuietErrors::QuietErrors()
{
    TurnedAway& state = turned_away();
    const std::lock_guard guard(state.one_at_a_time);
    if (state.living++ > 0) return;
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    state.before = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (state.before >= 0) ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

QuietErrors::~QuietErrors()
{
    TurnedAway& state = turned_away();
    const std::lock_guard guard(state.one_at_a_time);
    if (--state.living > 0 || state.before < 0) return;
    std::fflush(stderr);
    ::dup2(state.before, STDERR_FILENO);
    ::close(state.before);
    state.before = -1;
}

} // namespace rekindle::report
