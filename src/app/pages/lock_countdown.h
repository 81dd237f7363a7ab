// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>

namespace rekindle::app {

/// Says when an open practice that nobody works with is to be locked. The clock is the time since the
/// computer was started, asleep or not: setting the computer's clock changes nothing, and sleeping counts.
class LockCountdown {
public:
    using Clock = std::function<std::chrono::milliseconds()>;
    LockCountdown(Clock clock, std::chrono::minutes after);

    void lock_after(std::chrono::minutes after) { m_after = after; }
    void touched() { m_touched = m_clock(); } ///< a key or the mouse
    /// Never below zero.
    std::chrono::milliseconds left() const;
    bool is_over() const { return left() == std::chrono::milliseconds{0}; }

private:
    Clock m_clock;
    std::chrono::milliseconds m_after, m_touched;
};

} // namespace rekindle::app
