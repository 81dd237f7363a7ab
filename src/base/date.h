// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::base {

/// A calendar day without a time zone: the only date the domain knows.
using Date = std::chrono::sys_days;

/// Reads exactly "2024-02-29"; nothing else, and no day that does not exist.
std::optional<Date> parse_date(std::string_view text);
std::string to_text(Date date);

/// A moment as the audit trail and answers keep it: UTC to the millisecond and the local offset it was made
/// at.
struct Instant {
    std::chrono::sys_time<std::chrono::milliseconds> utc{};
    std::chrono::minutes offset{0}; ///< local time minus UTC, -14 h to +14 h

    bool operator==(const Instant&) const = default;
    auto operator<=>(const Instant&) const = default; ///< by UTC first
};

/// Reads a FHIR dateTime with seconds and zone: "2024-02-29T18:30:00+01:00", "...Z", optional fraction.
std::optional<Instant> parse_instant(std::string_view text);
/// "2024-02-29T18:30:00.123+01:00"; the fraction is left out when it is zero.
std::string to_text(const Instant& instant);
/// For people, to the minute: "2026-05-04 09:00 +02:00", "2026-05-04 07:00 UTC".
std::string in_words(const Instant& instant);
/// The local calendar day of the moment.
Date local_day(const Instant& instant);

} // namespace rekindle::base
