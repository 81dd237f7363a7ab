// SPDX-License-Identifier: MIT
#include "report/xlsx/sheets_beside.h"

#include <chrono>
#include <utility>

namespace rekindle::report {

SheetsBeside::SheetsBeside(const std::function<Document(const TakeSheet&)>& lay_out)
{
    const auto work = [this, lay_out] {
        struct End {
            SheetsBeside& sheets;
            ~End()
            {
                const std::lock_guard guard(sheets.m_turn);
                sheets.m_ended = true;
                sheets.m_changed.notify_one();
            }
        } const end{*this};
        return lay_out([this](Sheet sheet) {
            const std::lock_guard guard(m_turn);
            m_sheets.push_back(std::move(sheet));
            m_changed.notify_one();
        });
    };
    // Deferred where no thread is to be had.
    m_document = std::async(std::launch::async | std::launch::deferred, work);
    if (m_document.wait_for(std::chrono::seconds(0)) == std::future_status::deferred) m_document.wait();
}

std::optional<Sheet> SheetsBeside::next()
{
    std::unique_lock guard(m_turn);
    m_changed.wait(guard, [this] { return m_ended || !m_sheets.empty(); });
    if (m_sheets.empty()) return std::nullopt;
    Sheet sheet = std::move(m_sheets.front());
    m_sheets.pop_front();
    return sheet;
}

} // namespace rekindle::report
