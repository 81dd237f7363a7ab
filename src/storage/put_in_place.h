// SPDX-License-Identifier: MIT
#pragma once

#include "storage/practice_folder.h"
#include "storage/surroundings.h"

#include <filesystem>

// A restored practice takes the place of the one there: marked as unfinished it is made beside it, the two
// change names in one step, and the old one, which then has the unfinished name, gets the name
// "NAME.before-restore-N". After a kill between these two the next opening or restore gives it that name: it
// is told from an unfinished one by the mark.
namespace rekindle::storage {

/// A practice from before a restore of `to` (no link) that was killed gets its name aside, which is told.
/// Nothing where there is none; throws World where it is open elsewhere or the disk does not let it be named.
void name_left_aside(const std::filesystem::path& to, const Surroundings& surroundings);

/// The marked practice in `restored` takes the place of the one in `to`, whose mark was taken away. Returns
/// where the old one is now: under the unfinished name still when the disk did not let it have its own.
std::filesystem::path put_in_place_of(const std::filesystem::path& to, const PracticeFolder& restored,
                                      const base::Instant& now);

} // namespace rekindle::storage
