// SPDX-License-Identifier: MIT
#pragma once

#include "storage/key_file.h"
#include "storage/practice.h"

namespace rekindle::storage {

/// The data key a passphrase or recovery key opens. Throws Key when it is not the right one.
SecretBytes data_key(const KeyFile& keys, const Unlock& unlock);

} // namespace rekindle::storage
