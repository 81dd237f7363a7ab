// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::programs {

// Where this account keeps things, by the rules of the desktop (XDG); each may not be there yet.

std::filesystem::path settings_folder();  ///< of this program
std::filesystem::path own_data_folder();  ///< of this program
std::filesystem::path documents_folder(); ///< of the person

} // namespace rekindle::programs
