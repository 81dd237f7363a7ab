// SPDX-License-Identifier: MIT
#include "programs/data_folder.h"

namespace rekindle::programs {

std::filesystem::path data_folder()
{
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    const auto installed = program.parent_path().parent_path() / "share" / "rekindle";
    if (!program.empty() && std::filesystem::is_directory(installed / "forms", none)) return installed;
    return REKINDLE_SOURCE_DATA;
}

} // namespace rekindle::programs
