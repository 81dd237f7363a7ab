// SPDX-License-Identifier: MIT
#pragma once

#include "domain/listed_key.h"
#include "domain/safekeeping.h"

#include <string>

namespace rekindle::app {

// What is said of backups and keys, on the screen as by command line.

/// "Pages: whole" a line each, then remarks, the newest good backup, and whether the practice is whole.
std::string in_words(const domain::PracticeCheck& check);
/// Each trouble once, however many parts it is of; a sentence a line.
std::string troubles_in_words(const domain::PracticeCheck& check);

/// Where the restored practice is, what opens it, and where the one from before is kept.
std::string in_words(const domain::Restored& restored);

/// "recovery key, since ..."
std::string in_words(const domain::ListedKey& key);

} // namespace rekindle::app
