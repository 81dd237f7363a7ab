// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/item_points.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekindle::domain {

/// What the items of a form gave in one response, worked out once for all scales that ask.
class PointsByItem {
public:
    struct Entry {
        std::optional<double> points; ///< as answered_points()
        std::optional<Range> range;   ///< as range_of()
        bool applies = false;         ///< enabled
    };

    /// `enabled`: linkIds. Points into `questionnaire`, which must outlive it.
    PointsByItem(const Questionnaire& questionnaire, const ScoringKey& key, const Response& response,
                 const std::set<std::string>& enabled);

    /// nullptr for an item that the form does not have.
    const Entry* find(std::string_view link_id) const;

private:
    std::vector<std::pair<std::string_view, Entry>> m_entries; ///< by linkId
};

} // namespace rekindle::domain
