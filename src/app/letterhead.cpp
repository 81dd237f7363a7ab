// SPDX-License-Identifier: MIT
#include "app/letterhead.h"

#include "app/settings.h"
#include "base/text.h"

namespace rekindle::app {

std::string letterhead(domain::Practice& practice)
{
    std::vector<std::string> parts{practice.name()};
    for (const std::string& line :
         base::split(setting_of(practice, setting_called("practice-details")), '\n')) {
        if (const auto words = base::trimmed(line); !words.empty()) parts.emplace_back(words);
    }
    return base::joined(parts, " · ");
}

} // namespace rekindle::app
