// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/lock_countdown.h"

#include <wx/eventfilter.h>
#include <wx/timer.h>

#include <functional>

namespace rekindle::gui {

/// Feeds every key and move of the mouse in any window of the program to a countdown, and looks at it each
/// second.
class IdleWatch : private wxEventFilter {
public:
    IdleWatch(app::LockCountdown countdown, std::function<void(const app::LockCountdown&)> each_second);
    IdleWatch(const IdleWatch&) = delete;
    IdleWatch& operator=(const IdleWatch&) = delete;
    ~IdleWatch() override;

    void lock_after(std::chrono::minutes after) { m_countdown.lock_after(after); }

private:
    int FilterEvent(wxEvent& event) override;

    app::LockCountdown m_countdown;
    std::function<void(const app::LockCountdown&)> m_each_second;
    wxTimer m_timer;
};

} // namespace rekindle::gui
