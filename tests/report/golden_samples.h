// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::report::samples {

/// Small workbooks, one of each report and kind of reader, that golden.py compares with those that were kept.
void write_golden(const std::filesystem::path& folder);

} // namespace rekindle::report::samples
