// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/item_points.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::domain {

/// The items of a form under a scoring key: what is the same for all its responses, worked out once. Points
/// into both, which must outlive it.
class KeyedItems {
public:
    struct Entry {
        std::string_view link_id;
        const Item* item = nullptr;
        const ItemFact* fact = nullptr; ///< as fact_of()
        std::optional<Range> range;     ///< as range_of()
    };

    KeyedItems(const Questionnaire& questionnaire, const ScoringKey& key);

    const std::vector<Entry>& entries() const { return m_entries; } ///< by linkId
    /// The index of the first item of that linkId in the form, or of none: the number of entries.
    std::size_t find(std::string_view link_id) const;

private:
    std::vector<Entry> m_entries;
};

/// What the items of a form gave in one response, worked out once for all scales that ask.
class PointsByItem {
public:
    struct Entry {
        std::optional<double> points; ///< as answered_points()
        std::optional<Range> range;   ///< as range_of()
        bool applies = false;         ///< enabled
    };

    /// `enabled`: linkIds. Points into `items`, which must outlive it.
    PointsByItem(const KeyedItems& items, const Response& response, const std::set<std::string>& enabled);

    /// nullptr for an item that the form does not have.
    const Entry* find(std::string_view link_id) const;

private:
    const KeyedItems& m_items;
    std::vector<Entry> m_entries; ///< as those of m_items
};

} // namespace rekindle::domain
