// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rekindle::domain {

/// One place of an item in a response: a repeating group that was filled three times has three, an item that
/// was not filled has one without `given`. They stand parents before children, in the questionnaire's order.
struct Occurrence {
    static constexpr std::size_t no_parent = std::numeric_limits<std::size_t>::max();

    const Item* item = nullptr;
    const ResponseItem* given = nullptr; ///< nullptr when the response holds nothing here
    std::size_t parent = no_parent;      ///< index among the occurrences
    std::size_t end = 0;                 ///< index after the last one below
    std::size_t at = 0;                  ///< index of `given` in the list it stands in
    std::optional<std::size_t> answer;   ///< of the parent's answers, the one that list is under
    bool enabled = true;
};

/// The questionnaire laid over the response. Whatever the questionnaire does not know is left out.
/// Points into both, which must outlive it.
std::vector<Occurrence> occurrences(const Questionnaire& questionnaire, const Response& response);

/// The pointer of what was given there, else of what it would stand in.
std::string where(const std::vector<Occurrence>& all, const Occurrence& occurrence);

/// Sets `enabled` of each by its conditions and those of everything above; see enabled_items(). A condition
/// looks at the nearest occurrences of its question: in the same repetition of a group first, then further
/// out. Conditions that go round in a circle count the answers of the question they came from.
void decide_enabled(std::vector<Occurrence>& all, const std::set<std::string>& disabled_by_expression);

} // namespace rekindle::domain
