// SPDX-License-Identifier: MIT
#pragma once

#include "base/translate.h"

#include <filesystem>
#include <string>

namespace rekindle::report {

/// fsync of a file or folder by its path. False, with errno, when that cannot be done.
bool settled(const std::filesystem::path& path);

/// The folder a file lies in, "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& file);

/// Makes the name of a finished report durable, as far as the disk does that. The report is there, so a
/// failure is none: after a power cut it may be missing, and can be made again.
void settle_name(const std::filesystem::path& target);

/// Throws base::Error (World): `what` could not be written to `target`, for the reason in errno.
[[noreturn]] void fail_to_write(const std::filesystem::path& target,
                                const std::string& what = base::tr("The report"));

} // namespace rekindle::report
