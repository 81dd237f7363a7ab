// SPDX-License-Identifier: MIT
#include "app/pages/lock_countdown.h"

#include <algorithm>

namespace rekindle::app {

LockCountdown::LockCountdown(Clock clock, std::chrono::minutes after)
    : m_clock(std::move(clock)), m_after(after), m_touched(m_clock())
{
}

std::chrono::milliseconds LockCountdown::left() const
{
    using std::chrono::milliseconds;
    return std::clamp(m_touched + m_after - m_clock(), milliseconds{0}, m_after);
}

} // namespace rekindle::app
