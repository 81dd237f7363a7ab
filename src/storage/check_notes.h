// SPDX-License-Identifier: MIT
#pragma once

#include "storage/database.h"
#include "storage/practice_folder.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::storage {

/// The part of `practice check` on psychotherapy notes, a sentence each: pages, rows, audit trail, and
/// whether they are as new as practice.db noted. Empty where no such note was ever written.
std::optional<std::vector<std::string>> notes_troubles(Database& practice, const PracticeFolder& folder,
                                                       const std::string& practice_id);

} // namespace rekindle::storage
