// SPDX-License-Identifier: MIT
#include "report/xlsx/quiet_errors.h"

#include <cstdio>
#include <fcntl.h>

#include <unistd.h>

namespace rekindle::report {

QuietErrors::QuietErrors()
{
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    m_before = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (m_before >= 0) ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

QuietErrors::~QuietErrors()
{
    if (m_before < 0) return;
    std::fflush(stderr);
    ::dup2(m_before, STDERR_FILENO);
    ::close(m_before);
}

} // namespace rekindle::report
