// SPDX-License-Identifier: MIT
#include "storage/moment_text.h"

#include "storage/errors.h"

#include <fmt/format.h>

namespace rekindle::storage {

MomentText stored(const base::Instant& instant)
{
    using namespace std::chrono;
    const auto day = floor<days>(instant.utc);
    const hh_mm_ss time{instant.utc - day};
    return {fmt::format("{}T{:02d}:{:02d}:{:02d}.{:03d}Z", base::to_text(day), time.hours().count(),
                        time.minutes().count(), time.seconds().count(), time.subseconds().count()),
            static_cast<int>(instant.offset.count())};
}

base::Instant instant_from(const std::string& utc, long long offset_minutes)
{
    auto instant = base::parse_instant(utc);
    if (!instant || offset_minutes < -840 || offset_minutes > 840) throw damaged();
    instant->offset = std::chrono::minutes{offset_minutes};
    return *instant;
}

base::Date date_from(const std::string& text)
{
    const auto day = base::parse_date(text);
    if (!day) throw damaged();
    return *day;
}

std::optional<base::Date> optional_date_from(const std::string& text)
{
    if (text.empty()) return std::nullopt;
    return date_from(text);
}

std::string text_of(const std::optional<base::Date>& day)
{
    return day ? base::to_text(*day) : "";
}

} // namespace rekindle::storage
