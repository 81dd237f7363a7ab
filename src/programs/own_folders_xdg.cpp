// SPDX-License-Identifier: MIT
#include "programs/own_folders.h"

#include <cstdlib>

namespace rekindle::programs {
namespace {

namespace fs = std::filesystem;

fs::path home()
{
    const char* const home = std::getenv("HOME");
    return home && *home ? fs::path(home) : fs::temp_directory_path();
}

/// A path that is not absolute is to be ignored, the rules say.
fs::path said_by(const char* variable, const fs::path& otherwise)
{
    const char* const said = std::getenv(variable);
    return said && fs::path(said).is_absolute() ? fs::path(said) : otherwise;
}

} // namespace

fs::path settings_folder()
{
    return said_by("XDG_CONFIG_HOME", home() / ".config") / "rekindle";
}

fs::path own_data_folder()
{
    return said_by("XDG_DATA_HOME", home() / ".local" / "share") / "rekindle";
}

fs::path documents_folder()
{
    const fs::path documents = home() / "Documents";
    std::error_code none;
    return fs::is_directory(documents, none) ? documents : home();
}

} // namespace rekindle::programs
