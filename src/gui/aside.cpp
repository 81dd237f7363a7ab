// SPDX-License-Identifier: MIT
#include "gui/aside.h"

#include <chrono>
#include <exception>

namespace rekindle::gui {
namespace {

constexpr int every_milliseconds = 20;

} // namespace

Aside::Aside(std::function<void()> ended) : m_ended(std::move(ended))
{
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
}

Aside::~Aside()
{
    m_timer.Stop();
    if (m_result.valid()) m_result.wait();
}

void Aside::begin(Work work, std::function<void(const base::Error&)> failed)
{
    m_failed = std::move(failed);
    m_result = std::async(std::launch::async, std::move(work));
    m_timer.Start(every_milliseconds);
}

void Aside::look()
{
    if (m_result.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return;
    m_timer.Stop();
    std::future<Afterwards> result = std::move(m_result);
    const auto failed = std::move(m_failed);
    m_ended();
    Afterwards afterwards;
    try {
        afterwards = result.get();
    } catch (const base::Error& error) {
        failed(error);
        return;
    }
    afterwards();
}

} // namespace rekindle::gui
