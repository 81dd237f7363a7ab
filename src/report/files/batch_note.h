// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <filesystem>
#include <optional>
#include <string>

namespace rekindle::report {

/// Which reports a folder is being filled with. It lies hidden beside them until the last is there, and names
/// no couple and nobody else.
struct BatchNote {
    std::string report, audience, format; ///< in the words of the command line
    base::Date as_of;
    std::string rest; ///< a keyed sum of what else was asked for

    bool operator==(const BatchNote&) const = default;
};

/// Empty where there is none. Throws base::Error: Data where it is damaged, World where it cannot be read.
std::optional<BatchNote> read_batch_note(const std::filesystem::path& folder);
/// Mode 0600. Throws base::Error (World) where it cannot be written.
void write_batch_note(const std::filesystem::path& folder, const BatchNote& note);
/// Throws base::Error (World) where it is there and cannot be removed.
void remove_batch_note(const std::filesystem::path& folder);

} // namespace rekindle::report
