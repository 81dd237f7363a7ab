// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <filesystem>
#include <system_error>

namespace rekindle::storage {

/// What a result code of the database engine means to a counselor, and what to do next.
base::Error database_trouble(int result_code);
/// The stored bytes are not what they were: nothing read from them may be used.
base::Error damaged();
/// What a trouble is called by `practice check`, which does not send its reader to itself.
std::string in_a_check(const base::Error& trouble);
/// The database file is longer than what the program wrote into it.
base::Error appended();
/// Somebody else put a hand on the database while it was open here.
base::Error changed_underneath();
/// A file of the practice folder could not be read or written.
base::Error file_trouble(std::error_code error, const std::filesystem::path& file);

} // namespace rekindle::storage
