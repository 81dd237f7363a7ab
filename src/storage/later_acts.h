// SPDX-License-Identifier: MIT
#pragma once

#include "domain/record_life.h"
#include "storage/backup_folder.h"
#include "storage/later_words.h"
#include "storage/practice.h"
#include "storage/surroundings.h"

#include <vector>

namespace rekindle::storage {

/// Where it may be known what was erased, held, taken back and handed out after a backup: what it replaces,
/// the practice whose backup it is by its place, the newest backup beside it, and what is named.
struct ActsSought {
    BackupFolder backup;
    base::Instant made; ///< when the backup was
    std::string practice_id;
    const PracticeKeys& keys; ///< of the backup; a source under another data key is opened with `unlock`
    const Unlock& unlock;
    std::optional<PracticeFolder> replaced;
    std::vector<std::filesystem::path> known; ///< may be the practice as it is now; others are passed over
};

/// What must not be undone by a restore.
struct LaterActs {
    std::vector<domain::Erasure> erasures; ///< as they were made
    std::vector<domain::LegalHold> holds;  ///< as they were set
    /// Of each state that could be read, older ones first: what one has put in another does not put in again.
    std::vector<LaterWords> words;
};

/// Each once. When the practice of now could not be read, or not all that there is, it is told in
/// `surroundings` up to when it is known: the counselor must erase again what was erased after that. Nothing
/// is written.
LaterActs later_acts(const ActsSought& sought, const Surroundings& surroundings);

} // namespace rekindle::storage
