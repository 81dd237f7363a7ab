// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"
#include "report/files/when_complete.h"

#include <filesystem>

namespace rekindle::report {

/// Writes document_text() as a file of mode 0600, which appears, or is replaced, only when it is complete and
/// durable. Throws base::Error (World) otherwise, and leaves nothing behind.
void write_text(const Document& document, const std::filesystem::path& file,
                const WhenComplete& when_complete = {});

} // namespace rekindle::report
