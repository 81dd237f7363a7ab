// SPDX-License-Identifier: MIT
#include "app/pages/save_beside.h"

#include "app/pages/next_step.h"
#include "base/error.h"

#include <system_error>
#include <utility>

namespace rekindle::app {

void SaveThread::begin(std::function<void()> work)
{
    wait();
    try {
        m_work = std::async(std::launch::async, work);
    } catch (const std::system_error&) {
        work();
    }
}

SaveBeside::SaveBeside(Where where, Saved saved, NotSaved not_saved)
    : m_where(std::move(where)), m_saved(std::move(saved)), m_not_saved(std::move(not_saved))
{
}

SaveBeside::~SaveBeside()
{
    if (m_where.thread != nullptr) m_where.thread->wait();
}

void SaveBeside::begin(std::uint64_t number, Save save)
{
    m_number = number;
    const auto work = std::make_shared<std::packaged_task<void()>>(std::move(save));
    m_under_way = work->get_future();
    if (m_where.thread == nullptr) {
        (*work)();
        finish();
        return;
    }
    const std::function<void()> tell = [this, here = std::weak_ptr(m_here), begun = ++m_begun] {
        if (!here.expired() && begun == m_begun) finish(); // unless it was told meanwhile
    };
    m_where.thread->begin([this, work, tell] {
        (*work)();
        m_where.later(tell);
    });
}

/// An answer that cannot be saved stays on the page, which says why.
bool SaveBeside::finish()
{
    if (!m_under_way.valid()) return false;
    try {
        m_under_way.get();
    } catch (const base::Error& error) {
        m_not_saved(m_number, app::told_here(error));
        return true;
    }
    m_saved(m_number);
    return true;
}

} // namespace rekindle::app
