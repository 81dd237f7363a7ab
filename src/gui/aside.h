// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <wx/timer.h>

#include <functional>
#include <future>

namespace rekindle::gui {

/// What is to happen in the window once work beside it is done.
using Afterwards = std::function<void()>;
/// Runs on another thread, touches no window, and may throw base::Error.
using Work = std::function<Afterwards()>;

/// Does one piece of work at a time on another thread, so that the window stays alive.
class Aside {
public:
    /// Called here, on the thread of the window, before what comes afterwards or when it failed.
    explicit Aside(std::function<void()> ended);
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;
    ~Aside(); ///< waits for the work, and lets go of what comes afterwards

    bool is_busy() const { return m_result.valid(); }
    /// Only while nothing runs.
    void begin(Work work, std::function<void(const base::Error&)> failed);

private:
    void look();

    std::function<void()> m_ended;
    std::function<void(const base::Error&)> m_failed;
    std::future<Afterwards> m_result;
    wxTimer m_timer;
};

} // namespace rekindle::gui
