// SPDX-License-Identifier: MIT
#include "report/fake_time.h"

#include <ctime>

namespace {

std::chrono::seconds seconds_ahead{0};

} // namespace

// Stands before the C library's own: the program's symbols win.
extern "C" std::time_t time(std::time_t* result) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    const std::time_t value = now.tv_sec + seconds_ahead.count();
    if (result != nullptr) *result = value;
    return value;
}

namespace rekindle::report {

FakeTime::FakeTime(std::chrono::seconds ahead)
{
    seconds_ahead = ahead;
}

FakeTime::~FakeTime()
{
    seconds_ahead = std::chrono::seconds{0};
}

} // namespace rekindle::report
