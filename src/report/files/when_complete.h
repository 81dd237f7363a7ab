// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>

namespace rekindle::report {

/// What a writer calls when a file or folder is complete and durable, with the name it has until then, and
/// before it gets its own. When it throws there is nothing new, and what was at the target stays.
using WhenComplete = std::function<void(const std::filesystem::path& complete)>;

} // namespace rekindle::report
