// SPDX-License-Identifier: MIT
#include "domain/scoring/points_by_item.h"

#include <algorithm>

namespace rekindle::domain {

KeyedItems::KeyedItems(const Questionnaire& questionnaire, const ScoringKey& key)
{
    for (const Item* const item : all_items(questionnaire)) {
        const ItemFact* const fact = fact_of(*item, key);
        m_entries.push_back({item->link_id, item, fact, range_of(*item, fact)});
    }
    // Stable: of one linkId the first item of the form counts.
    std::ranges::stable_sort(m_entries, {}, &Entry::link_id);
}

std::size_t KeyedItems::find(std::string_view link_id) const
{
    const auto found = std::ranges::lower_bound(m_entries, link_id, {}, &Entry::link_id);
    const bool is_there = found != m_entries.end() && found->link_id == link_id;
    return is_there ? static_cast<std::size_t>(found - m_entries.begin()) : m_entries.size();
}

PointsByItem::PointsByItem(const KeyedItems& items, const Response& response,
                           const std::set<std::string>& enabled)
    : m_items(items)
{
    m_entries.reserve(items.entries().size());
    auto next = enabled.begin(); // both are by linkId
    for (const KeyedItems::Entry& item : items.entries()) {
        while (next != enabled.end() && *next < item.link_id) ++next;
        m_entries.push_back({{}, item.range, next != enabled.end() && *next == item.link_id});
    }
    each_answer(response.items, [&](std::string_view link_id, const Answer& answer) {
        const std::size_t at = items.find(link_id);
        if (at == m_entries.size()) return;
        const KeyedItems::Entry& item = items.entries()[at];
        const auto points = points_of(*item.item, item.fact, answer.value);
        if (points) m_entries[at].points = m_entries[at].points.value_or(0) + *points;
    });
}

const PointsByItem::Entry* PointsByItem::find(std::string_view link_id) const
{
    const std::size_t at = m_items.find(link_id);
    return at == m_entries.size() ? nullptr : &m_entries[at];
}

} // namespace rekindle::domain
