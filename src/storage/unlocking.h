// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "storage/key_file.h"
#include "storage/practice.h"

#include <vector>

namespace rekindle::storage {

/// A data key that a secret gave.
struct OpenedSlot {
    SecretBytes data_key;
    SlotKind by = SlotKind::Passphrase;
    bool next = false; ///< from KeyFile::next_slots
};

/// Every data key that `unlock` gives: one, or none when it is the wrong secret; two only while the data key
/// is being changed. Throws Key for a mistyped recovery key, which was never tried.
std::vector<OpenedSlot> opened_slots(const KeyFile& keys, const Unlock& unlock);

/// The one data key that is in effect. Throws Key when `unlock` does not give it.
SecretBytes data_key(const KeyFile& keys, const Unlock& unlock);

/// What is said when nothing opened: the same whatever was tried.
base::Error wrong_secret(const Unlock& unlock);

} // namespace rekindle::storage
