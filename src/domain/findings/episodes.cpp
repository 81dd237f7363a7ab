// SPDX-License-Identifier: MIT
#include "domain/findings/episodes.h"

#include <algorithm>
#include <optional>

namespace rekindle::domain {

std::vector<Episode> episodes(std::vector<base::Date> sessions, std::vector<base::Date> marked, int gap,
                              base::Date as_of)
{
    const auto later = [&](base::Date day) { return day > as_of; };
    std::erase_if(sessions, later);
    std::erase_if(marked, later);
    std::ranges::sort(sessions);

    std::vector<Episode> result;
    std::optional<base::Date> before;
    for (const base::Date session : sessions) {
        const auto pause = before ? session - *before : std::chrono::days{0};
        if (!before)
            result.push_back({session, session});
        else if (pause.count() > gap)
            result.push_back({*before + std::chrono::days{(pause.count() + 1) / 2}, session});
        before = session;
    }
    for (const base::Date day : marked) {
        const auto first = std::ranges::lower_bound(sessions, day);
        result.push_back({day, first == sessions.end() ? day : *first, true});
    }
    std::ranges::stable_sort(result, {}, &Episode::from);

    // A mark within the gap says better than its middle when the episode began: both lead to one session.
    std::vector<Episode> merged;
    for (const Episode& episode : result) {
        Episode* const last = merged.empty() ? nullptr : &merged.back();
        if (last != nullptr && last->first_session == episode.first_session) {
            if (episode.marked) *last = episode;
        } else {
            merged.push_back(episode);
        }
    }
    return merged;
}

} // namespace rekindle::domain
