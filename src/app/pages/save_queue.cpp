// SPDX-License-Identifier: MIT
#include "app/pages/save_queue.h"

#include <algorithm>

namespace rekindle::app {

void SaveQueue::add(std::variant<QuestionAnswers, FormEnd> what)
{
    if (const auto* const newer = std::get_if<QuestionAnswers>(&what)) {
        const auto first = m_waiting.begin() + (m_under_way ? 1 : 0);
        m_waiting.erase(std::remove_if(first, m_waiting.end(),
                                       [&](const SaveOrder& order) {
                                           const auto* const older =
                                               std::get_if<QuestionAnswers>(&order.what);
                                           return older != nullptr && older->place == newer->place;
                                       }),
                        m_waiting.end());
    }
    m_waiting.push_back({++m_last, std::move(what)});
    try_again();
}

void SaveQueue::saved(std::uint64_t number)
{
    if (!is_under_way(number)) return;
    m_waiting.pop_front();
    m_under_way = false;
    pass_next();
}

void SaveQueue::not_saved(std::uint64_t number, const std::string& why)
{
    if (!is_under_way(number)) return;
    m_under_way = false;
    m_trouble = why;
}

void SaveQueue::try_again()
{
    m_trouble.clear();
    pass_next();
}

bool SaveQueue::give_up_end()
{
    const bool end_failed = !m_under_way && !m_waiting.empty() && !m_trouble.empty() &&
                            std::holds_alternative<FormEnd>(m_waiting.front().what);
    if (end_failed) m_waiting.pop_front();
    return end_failed;
}

bool SaveQueue::is_under_way(std::uint64_t number) const
{
    return m_under_way && m_waiting.front().number == number;
}

void SaveQueue::pass_next()
{
    if (m_under_way || m_waiting.empty()) return;
    m_under_way = true;
    const SaveOrder order = m_waiting.front(); // it may be saved, and gone, before this returns
    m_pass(order);
}

} // namespace rekindle::app
