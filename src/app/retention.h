// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <optional>
#include <string>

namespace rekindle::app {

/// How long the record of a couple is kept.
struct Retention {
    base::Date last_contact; ///< with either partner: a session, an answer, a mark, a rating, a consent
    base::Date kept_until;   ///< the last day, by the practice's setting retention-years
    bool closed = false;     ///< nobody works with the couple any more
    std::optional<domain::LegalHold> hold; ///< that was not lifted
    bool erased = false;                   ///< of both partners

    /// Nothing stands in the way of erasing it on that day.
    bool is_over(base::Date as_of) const { return closed && !hold && !erased && as_of > kept_until; }
};
Retention retention_of(domain::Practice& practice, const domain::Couple& couple);

/// From `day` on nothing of the record is erased. Throws base::Error(Data): no reason, a hold that holds
/// already, a day that is still to come.
domain::LegalHold set_hold(domain::Practice& practice, const domain::Couple& couple,
                           const std::string& reason, base::Date day, base::Date today);
/// Throws base::Error: NotFound when none holds, Data without a reason or for a day that is still to come or
/// before the hold.
domain::LegalHold lift_hold(domain::Practice& practice, const domain::Couple& couple,
                            const std::string& reason, base::Date day, base::Date today);

/// The couple parted: the record is closed, nothing is shared between the two any more, and a legal hold
/// keeps all of it until it is lifted. Throws as set_status() does.
domain::Couple separate(domain::Practice& practice, const domain::Couple& couple, const std::string& reason,
                        base::Date day, base::Date today);
/// They go on. After they had parted that makes files for both possible again, so it takes a reason, which is
/// recorded; the legal hold stays. Throws as set_status() does, and Data without that reason.
domain::Couple resume(domain::Practice& practice, const domain::Couple& couple, const std::string& reason,
                      base::Date day, base::Date today);

} // namespace rekindle::app
