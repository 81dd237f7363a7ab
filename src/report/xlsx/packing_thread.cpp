// SPDX-License-Identifier: MIT
#include "report/xlsx/packing_thread.h"

#include <chrono>
#include <utility>

namespace rekindle::report {
namespace {

/// Enough that the library does not wait for the largest sheets of five years, and small beside its own
/// memory.
constexpr std::size_t most_bytes = std::size_t{16} << 20U;

} // namespace

PackingThread::PackingThread()
{
    // Deferred where no thread is to be had.
    m_thread = std::async(std::launch::async | std::launch::deferred, [this] { work(); });
    m_is_there = m_thread.wait_for(std::chrono::seconds(0)) != std::future_status::deferred;
}

PackingThread::~PackingThread()
{
    const std::lock_guard guard(m_turn);
    m_ended = true;
    m_more.notify_one();
} // m_thread goes first, and waits

int PackingThread::leave(Call call, std::size_t bytes)
{
    std::unique_lock turn(m_turn);
    m_less.wait(turn, [&] { return m_left.empty() || m_bytes + bytes <= most_bytes; });
    if (m_failed != 0) return m_failed;
    m_bytes += bytes;
    m_left.push_back({std::move(call), bytes});
    m_more.notify_one();
    return 0;
}

int PackingThread::finish()
{
    std::unique_lock turn(m_turn);
    m_less.wait(turn, [this] { return m_left.empty() && !m_working; });
    return m_failed;
}

void PackingThread::work()
{
    std::unique_lock turn(m_turn);
    while (true) {
        m_more.wait(turn, [this] { return m_ended || !m_left.empty(); });
        if (m_left.empty()) return;
        Left next = std::move(m_left.front());
        m_left.pop_front();
        m_working = true;
        const bool is_wanted = m_failed == 0;
        turn.unlock();
        const int result = is_wanted ? next.call() : 0;
        next.call = nullptr; // its memory goes outside of the turn
        turn.lock();
        if (result != 0) m_failed = result;
        m_bytes -= next.bytes;
        m_working = false;
        m_less.notify_one();
    }
}

} // namespace rekindle::report
