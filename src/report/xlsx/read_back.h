// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::report {

/// Reads a workbook back: every part inflates to its checksum, is UTF-8 and ends with the tag it began with.
/// Throws base::Error (World) otherwise: libxlsxwriter reports success when its temporary folder ran full and
/// parts are cut.
void demand_whole(const std::filesystem::path& workbook);

} // namespace rekindle::report
