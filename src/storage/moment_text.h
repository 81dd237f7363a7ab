// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <optional>
#include <string>

namespace rekindle::storage {

/// A moment as two columns. The text has always the same length, so it sorts as time does.
struct MomentText {
    std::string utc; ///< "2024-02-29T17:30:00.000Z"
    int offset_minutes = 0;
};
MomentText stored(const base::Instant& instant);
/// Throws World (damage) when the text is none of ours.
base::Instant instant_from(const std::string& utc, long long offset_minutes);
/// The same for days; "" is no day.
base::Date date_from(const std::string& text);
std::optional<base::Date> optional_date_from(const std::string& text);
std::string text_of(const std::optional<base::Date>& day);

} // namespace rekindle::storage
