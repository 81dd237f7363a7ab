// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

namespace rekindle::app {

/// Records that the couple paused, went on (after a pause, or when its closed record is taken up again) or
/// that its record is closed, from `day` on. Throws base::Error(Data) with everything that is wrong: it is so
/// already, a pause of a closed record, a day before the couple came first, before the last change or still
/// to come, a session after the day of a pause or of closing. What an earlier version took with a day that
/// is still to come does not stand in the way.
domain::Couple set_status(domain::Practice& practice, const domain::Couple& couple,
                          domain::CoupleStatus status, base::Date day, base::Date today);

/// The opening, or an earlier session from a paper record.
base::Date first_day(const domain::Couple& couple, const std::vector<domain::Session>& sessions);

/// Something of the couple's record was erased.
bool is_erased(domain::Practice& practice, const domain::CoupleId& couple);
/// For what a closed record still takes: throws base::Error(Refused).
void demand_not_erased(domain::Practice& practice, const domain::Couple& couple);

/// A closed record is only read: throws base::Error(Refused) with what to do.
void demand_open(const domain::Couple& couple);
/// The same where only the id is at hand.
void demand_open(domain::Practice& practice, const domain::CoupleId& couple);

} // namespace rekindle::app
