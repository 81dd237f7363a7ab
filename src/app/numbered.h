// SPDX-License-Identifier: MIT
#pragma once

#include "base/number.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// The thing of a list that a person means by "3" (the third) or by its id; nullptr when there is none.
template <typename Thing>
const Thing* find_numbered(const std::vector<Thing>& things, const std::string& number_or_id)
{
    for (const Thing& thing : things) {
        if (thing.id.value == number_or_id) return &thing;
    }
    const auto number = base::parse_number(number_or_id);
    if (!number) return nullptr;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (static_cast<double>(i + 1) == *number) return &things[i];
    }
    return nullptr;
}

} // namespace rekindle::app
