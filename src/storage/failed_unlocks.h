// SPDX-License-Identifier: MIT
#pragma once

#include "storage/opened_practice.h"

namespace rekindle::storage {

// Who tries to open the practice in vain cannot write into its audit trail, but can leave a note that only
// the open practice can read: one file in inbox/ for each try, sealed to the public half of its inbox. It
// says when, which account and which computer; nothing of what was tried. Anybody with that half can seal a
// note, so a note may be invented, but none that is there can be read or changed unnoticed.

/// Waits before the next try: 1, 2, 4 ... 30 seconds after the last of 1, 2, 3 ... notes, by the time since
/// the computer was started; by its clock only where a note does not say that. Never longer than 30 seconds.
void wait_after_failures(const PracticeFolder& folder, const Surroundings& surroundings);

/// Leaves a note. A disk that takes none does not hinder the answer to who tried.
void note_failed_unlock(const PracticeFolder& folder, const std::string& inbox_public,
                        const Surroundings& surroundings);

/// Makes each note an entry of the audit trail, once, and takes it away. What is no note of this practice is
/// renamed to *.set-aside, recorded, and said.
void take_in_failed_unlocks(const PracticeFolder& folder, OpenedPractice& practice, const PracticeKeys& keys,
                            const Surroundings& surroundings);

} // namespace rekindle::storage
