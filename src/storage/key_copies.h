// SPDX-License-Identifier: MIT
#pragma once

#include "storage/key_file.h"
#include "storage/practice_folder.h"

#include <functional>
#include <optional>
#include <string>

namespace rekindle::storage {

/// Writes both copies of the key file, one after the other, each atomically. Throws World when it cannot.
void write_key_copies(const PracticeFolder& folder, const KeyFile& file);

/// The same where `file` is a change that takes effect with the first copy: throws only when that was not
/// written; what is wrong with the second is told, and mended at the next opening.
/// `unconfirmed` is the sentence for when the disk did not confirm the first; null: that of a new passphrase.
void put_in_effect(const PracticeFolder& folder, const KeyFile& file,
                   const std::function<void(const std::string&)>& tell, const char* unconfirmed = nullptr);

struct FoundKeys {
    KeyFile file;
    std::optional<std::string>
        mend; ///< what was wrong with a copy, as a sentence; both should be written anew
};
/// The copy with more changes, the first when both have as many: a change that was interrupted between the
/// two is in effect, and the secret it replaced is not. Throws World when neither is good, or when a newer
/// program wrote one of them.
FoundKeys read_key_copies(const PracticeFolder& folder);

} // namespace rekindle::storage
