// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"

#include <compare>
#include <set>
#include <string>
#include <utility>

namespace rekindle::domain {

/// One scale of one questionnaire, whatever its version.
struct ScaleName {
    std::string questionnaire; ///< canonical id without version
    std::string scale;         ///< id

    auto operator<=>(const ScaleName&) const = default;
};

/// Who reads, and what was agreed about that. The audience is always said: there is no reader by default.
struct Reader {
    Audience audience;
    std::set<ScaleName> shared; ///< scales both partners agreed to share with each other
    bool with_safety = false;   ///< a partner's own answers of class safety too, asked for by name

    explicit Reader(Audience who, std::set<ScaleName> both_agreed = {}, bool safety_by_name = false)
        : audience(who), shared(std::move(both_agreed)), with_safety(safety_by_name)
    {
    }
};

} // namespace rekindle::domain
