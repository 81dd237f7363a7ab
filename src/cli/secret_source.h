// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace rekindle::cli {

// Where a passphrase may come from: never from arguments or the environment, which other programs can read.

/// The first line of a file that only its owner may read (mode 0600 or stricter); throws base::Error
/// otherwise.
std::string secret_from_file(const std::string& path);

/// The first line that comes through an open file descriptor.
std::string secret_from_descriptor(int descriptor);

} // namespace rekindle::cli
