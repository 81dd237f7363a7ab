// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::forms::expression {

/// A FHIR date, dateTime or time as far as it was written: "2024", "2024-03", "2024-03-01T10:30:00+01:00",
/// "10:30".
struct Moment {
    bool has_day = false; ///< a date or dateTime, not a time alone
    int parts = 0; ///< how many of year, month, day, hour, minute, second were written (a time has 3 at most)
    std::array<int, 6> part{0, 1, 1, 0, 0, 0}; ///< of a time, the last three are used
    double fraction = 0;                       ///< of the second
    std::optional<int> offset;                 ///< minutes east of UTC

    bool has_time() const { return has_day ? parts > 3 : true; }
};

/// Empty for anything that is no real day or time. "T10:30" and "10:30" are times; "2024-03-01T" is a
/// dateTime.
std::optional<Moment> read_moment(std::string_view text);
std::string to_text(const Moment& moment);

/// Empty when it depends on what was not written: a missing part, or the zone of only one of the two.
std::optional<std::strong_ordering> order(const Moment& a, const Moment& b);

/// `amount` calendar years, months, weeks or days later; the day stays within the month. Empty for another
/// unit, a part that is not there, or beyond the years 1 to 9999.
std::optional<Moment> later(Moment moment, std::int64_t amount, std::string_view unit);

} // namespace rekindle::forms::expression
