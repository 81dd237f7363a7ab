// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

namespace rekindle::app {

/// The moment that answers from paper are of, which knows the day alone: noon.
inline base::Instant noon_of(base::Date day)
{
    return {std::chrono::sys_time<std::chrono::milliseconds>(day) + std::chrono::hours{12},
            std::chrono::minutes{0}};
}
inline bool is_of_paper(const base::Instant& authored)
{
    return authored == noon_of(base::local_day(authored));
}

} // namespace rekindle::app
