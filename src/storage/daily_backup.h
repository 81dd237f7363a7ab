// SPDX-License-Identifier: MIT
#pragma once

#include "storage/unlocked_practice.h"

namespace rekindle::storage {

/// Makes a verified backup in the practice's own backups when none of the data key of now is from the
/// calendar day of `opened`, by the clock and offset of then; on the day it was created not before there is a
/// couple to keep. Where that is not possible the practice is usable all the same: one sentence is told why,
/// and one more when the newest backup is more than 48 hours old. It leaves at least as much room on the disk
/// as the practice may need for saving.
void back_up_daily(UnlockedPractice& open, const Surroundings& surroundings);

/// Makes one in the folder on another disk that the practice has set, where the last one there is older than
/// it has set. Where that cannot be made, as when the disk is not there, that is told, and the next opening
/// tries again.
void back_up_elsewhere(UnlockedPractice& open, const Surroundings& surroundings);

/// Makes one now, because the backups that are there do not stand for the practice any more: `unless` begins
/// the sentence that is told where it cannot be made.
void back_up_at_once(OpenedPractice& practice, const PracticeFolder& folder, const Surroundings& surroundings,
                     const std::string& unless);

} // namespace rekindle::storage
