// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::programs {

/// The folder that holds forms/ and reports/: beside the installed program (../share/rekindle), else the
/// source tree the program was built from.
std::filesystem::path data_folder();

/// Where gettext finds translations: share/locale beside the folder of the program.
std::filesystem::path locale_folder();

} // namespace rekindle::programs
