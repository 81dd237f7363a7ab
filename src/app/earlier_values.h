// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// What a completed record said before it was changed, in words.
struct EarlierLine {
    domain::EarlierValue earlier;
    std::string record; ///< "goal \"An evening for us\"", "session 3"
    std::string what;   ///< "rating of 2026-05-04 by Sam (B)"
    std::string value;  ///< "+1"; "nothing" for what was not there
};
/// For the counselor alone: no report, export or joint room has any. The newest first.
std::vector<EarlierLine> earlier_values(domain::Practice& practice, const domain::Couple& couple);

/// "2026-05-06 10:00  session 3: day was 2026-05-04; changed by Dr. Ada Stone: misread"
std::string in_words(const EarlierLine& line);

} // namespace rekindle::app
