// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"

#include <optional>
#include <string>

namespace rekindle::report {

/// What somebody asks for. The same request over the same practice gives the same bytes.
struct Request {
    std::string report; ///< id of a report definition: "progress"
    domain::CoupleId couple;
    domain::Audience audience = domain::Audience::CoupleShared;
    std::optional<base::Date> from, to; ///< only what happened in this period, ends included
    base::Date as_of;                   ///< "today" for everything computed
};

} // namespace rekindle::report
