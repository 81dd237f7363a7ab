// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace rekindle::app {

/// Another thread, for one piece of saving at a time. What is saved to is that thread's until wait() returns.
class SaveThread {
public:
    /// `work` throws nothing. Where no thread can be had it is done here.
    void begin(std::function<void()> work);
    /// Until nothing runs.
    void wait() const
    {
        if (m_work.valid()) m_work.wait();
    }

private:
    std::future<void> m_work; ///< waits when it goes
};

/// Saves one thing at a time beside the thread of the window, so that a slow disk keeps nobody from typing.
/// All of it but Save is for the window's thread.
class SaveBeside {
public:
    /// Runs on the other thread: touches nothing that others look at meanwhile. Throws base::Error where it
    /// is not saved.
    using Save = std::function<void()>;
    using Saved = std::function<void(std::uint64_t number)>;
    using NotSaved = std::function<void(std::uint64_t number, const std::string& why)>;
    struct Where {
        SaveThread* thread = nullptr; ///< outlives this; none: all is done before begin() returns
        /// Does it soon, in the window's thread. Called from any.
        std::function<void(std::function<void()>)> later = nullptr;
    };

    SaveBeside(Where where, Saved saved, NotSaved not_saved);
    SaveBeside(const SaveBeside&) = delete;
    SaveBeside& operator=(const SaveBeside&) = delete;
    ~SaveBeside(); ///< waits for what is under way, whose outcome nobody is told any more

    /// Only while nothing is under way. The outcome is told with that number.
    void begin(std::uint64_t number, Save save);
    /// Waits for what is under way and tells its outcome, which may begin the next. False: there is nothing.
    bool finish();

private:
    Where m_where;
    Saved m_saved;
    NotSaved m_not_saved;
    std::uint64_t m_begun = 0;  ///< how many were
    std::uint64_t m_number = 0; ///< of what is under way
    std::future<void> m_under_way;
    std::shared_ptr<bool> m_here =
        std::make_shared<bool>(true); ///< what comes later looks whether it still is
};

} // namespace rekindle::app
