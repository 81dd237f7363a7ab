// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/save_beside.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <latch>
#include <mutex>
#include <thread>

/// The thread of the test in place of that of a window: does what is sent to it when the test says so.
class WindowThread {
public:
    /// Saves on `thread`, and is told here.
    rekindle::app::SaveBeside::Where saves_on(rekindle::app::SaveThread& thread)
    {
        return {&thread, later()};
    }
    std::function<void(std::function<void()>)> later()
    {
        return [this](std::function<void()> work) {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(work));
            m_came.notify_one();
        };
    }
    /// Does what comes until that is so; red where it does not come about.
    void run_until(const std::function<bool()>& happened)
    {
        while (!happened()) {
            std::unique_lock lock(m_mutex);
            BOOST_TEST_REQUIRE(
                m_came.wait_for(lock, std::chrono::seconds{60}, [this] { return !m_waiting.empty(); }));
            const std::function<void()> work = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            work();
        }
    }
    /// What is still waiting, when it is too late for it.
    void run_what_waits()
    {
        run_until([this] {
            const std::lock_guard lock(m_mutex);
            return m_waiting.empty();
        });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::deque<std::function<void()>> m_waiting;
};

/// A disk that is as slow as the test wants: whoever comes to it from another thread waits for go_on().
class SlowDisk {
public:
    void wait_there()
    {
        if (std::this_thread::get_id() != m_test) m_go_on.wait();
    }
    void go_on() { m_go_on.count_down(); }

private:
    std::thread::id m_test = std::this_thread::get_id();
    std::latch m_go_on{1};
};
