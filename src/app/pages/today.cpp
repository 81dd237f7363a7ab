// SPDX-License-Identifier: MIT
#include "app/pages/today.h"

#include <algorithm>
#include <array>

namespace rekindle::app {

Today::Today(Workspace& workspace)
    : m_workspace(workspace),
      m_couples(workspace.practice().couples().all()),
      m_crisis_text(workspace.practice().office().setting("crisis-text").value_or(""))
{
    std::erase_if(m_couples, [](const domain::Couple& couple) { return domain::is_closed(couple.status); });
    workspace.practice().audit().record("view", "tasks", "");
}

bool Today::go_on()
{
    if (m_next == m_couples.size()) return false;
    const domain::Couple& couple = m_couples[m_next++];
    CoupleStanding standing = couple_standing(m_workspace.practice(), couple, m_workspace.today());
    for (Task& task : standing.tasks) {
        const auto behind =
            task.urgent ? std::ranges::find_if(m_rows, [](const Row& row) { return !row.task.urgent; })
                        : m_rows.end();
        m_rows.insert(behind, {couple.id, couple.code, std::move(task)});
    }
    return true;
}

bool Today::anything_urgent() const
{
    return !m_rows.empty() && m_rows.front().task.urgent;
}

std::string section_for(const Task& task)
{
    struct Place {
        std::string_view begins, section;
    };
    static constexpr std::array places{Place{"screen ", "questionnaires"}, Place{"consent ", "record"},
                                       Place{"renew ", "record"}, Place{"policy", "record"},
                                       Place{"without-yes ", "homework"}};
    const auto place =
        std::ranges::find_if(places, [&](const Place& each) { return task.name.starts_with(each.begins); });
    return std::string(place == places.end() ? "summary" : place->section);
}

} // namespace rekindle::app
