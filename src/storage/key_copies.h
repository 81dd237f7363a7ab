// SPDX-License-Identifier: MIT
#pragma once

#include "storage/key_file.h"
#include "storage/practice_folder.h"

#include <optional>

namespace rekindle::storage {

/// Writes both copies of the key file, one after the other, each atomically. Throws World when it cannot.
void write_key_copies(const PracticeFolder& folder, const KeyFile& file);

struct FoundKeys {
    KeyFile file;
    std::optional<std::string>
        mend; ///< what was wrong with a copy, as a sentence; both should be written anew
};
/// The first copy, or the second where the first is missing or damaged. Throws World when neither is good.
FoundKeys read_key_copies(const PracticeFolder& folder);

} // namespace rekindle::storage
