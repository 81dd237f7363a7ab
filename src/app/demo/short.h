// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/invented_record.h"

namespace rekindle::app {

/// Adds so many small couples to those that are there, one session and one short form of each partner, in few
/// transactions: to see how a practice of many couples behaves.
DemoCounts fill_short(domain::Practice& practice, const Library& library, int couples, std::uint64_t seed,
                      base::Date until);

} // namespace rekindle::app
