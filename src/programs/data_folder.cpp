// SPDX-License-Identifier: MIT
#include "programs/data_folder.h"

namespace rekindle::programs {

namespace {

/// The share/ beside the folder of the program; empty where the system does not tell.
std::filesystem::path share()
{
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    return program.empty() ? program : program.parent_path().parent_path() / "share";
}

} // namespace

std::filesystem::path data_folder()
{
    std::error_code none;
    const auto installed = share() / "rekindle";
    return std::filesystem::is_directory(installed / "forms", none) ? installed : REKINDLE_SOURCE_DATA;
}

std::filesystem::path locale_folder()
{
    return share() / "locale";
}

} // namespace rekindle::programs
