// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>

namespace rekindle::report {

/// Does the calls of a packer one after the other on a thread of its own. After one has failed the others are
/// not done, and whoever asks gets its error.
class PackingThread {
public:
    using Call = std::function<int()>; ///< gives 0, or the packer's error

    PackingThread();
    ~PackingThread(); ///< does what is waiting first
    PackingThread(const PackingThread&) = delete;
    PackingThread& operator=(const PackingThread&) = delete;

    /// False where the computer gave no thread: then nothing may be asked of it.
    bool is_there() const { return m_is_there; }

    /// Has `call` done, which holds `bytes` of memory until then; waits where too much is waiting. Gives the
    /// error of the first call that failed, so far; 0 when none has.
    int leave(Call call, std::size_t bytes);
    /// The same when all that was left to it is done.
    int finish();

private:
    struct Left {
        Call call;
        std::size_t bytes;
    };

    void work();

    std::mutex m_turn;
    std::condition_variable m_more, m_less;
    std::deque<Left> m_left;
    std::size_t m_bytes = 0; ///< of all that is left
    bool m_working = false, m_ended = false;
    int m_failed = 0;
    bool m_is_there = true;
    std::future<void> m_thread;
};

} // namespace rekindle::report
