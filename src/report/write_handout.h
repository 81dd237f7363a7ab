// SPDX-License-Identifier: MIT
#pragma once

#include "report/files/when_complete.h"
#include "report/handout.h"

#include <filesystem>

namespace rekindle::report {

enum class HandoutFormat {
    Pdf,  ///< pages to print
    Html, ///< for who enlarges it, has it read out, or prints from a browser
};

/// Writes a hand-out as a file of mode 0600, which appears only when it is complete and durable. Throws
/// base::Error (World) otherwise, and leaves nothing behind.
void write_handout(const Handout& handout, HandoutFormat format, const std::filesystem::path& file,
                   const WhenComplete& when_complete = {});

} // namespace rekindle::report
