// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <filesystem>
#include <string>

namespace rekindle::app {

/// As on paper, and whole on screen however large the letters are.
std::string in_two_lines(std::string key);

struct RecoveryKeyToPrint {
    std::string practice, key;
    base::Date day;
};
/// Writes it as a page to print and to lock away, to a new PDF file of mode 0600 and to nothing else. Throws
/// base::Error: Call for a place inside a practice or a backup, for what is there already, and for a name
/// that does not end in .pdf; World when it cannot be written.
void print_recovery_key(const RecoveryKeyToPrint& wanted, const std::filesystem::path& target);

} // namespace rekindle::app
