// SPDX-License-Identifier: MIT
#include "domain/scoring/points_by_item.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

using Given = std::pair<std::string_view, const Answer*>;

constexpr auto link_id_of = [](const auto& entry) { return entry.first; };

} // namespace

PointsByItem::PointsByItem(const Questionnaire& questionnaire, const ScoringKey& key,
                           const Response& response, const std::set<std::string>& enabled)
{
    std::vector<Given> given;
    each_answer(response.items, [&](std::string_view link_id, const Answer& answer) {
        given.emplace_back(link_id, &answer);
    });
    // Stable: of one item the answers stay in the document's order, of one linkId the first item counts.
    std::ranges::stable_sort(given, {}, link_id_of);
    for (const Item* const item : all_items(questionnaire)) {
        Entry entry{{}, range_of(*item, key), enabled.contains(item->link_id)};
        for (const auto& [link_id, answer] : std::ranges::equal_range(given, item->link_id, {}, link_id_of))
            add_points(entry.points, *item, key, answer->value);
        m_entries.emplace_back(item->link_id, entry);
    }
    std::ranges::stable_sort(m_entries, {}, link_id_of);
}

const PointsByItem::Entry* PointsByItem::find(std::string_view link_id) const
{
    const auto found = std::ranges::lower_bound(m_entries, link_id, {}, link_id_of);
    return found != m_entries.end() && found->first == link_id ? &found->second : nullptr;
}

} // namespace rekindle::domain
