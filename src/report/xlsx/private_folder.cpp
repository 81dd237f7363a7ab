// SPDX-License-Identifier: MIT
#include "report/xlsx/private_folder.h"

#include "base/error.h"
#include "base/translate.h"

#include <cstdlib>
#include <string>
#include <vector>

#include <unistd.h>

namespace rekindle::report {

PrivateFolder::PrivateFolder(const std::filesystem::path& beside)
{
    std::vector<std::filesystem::path> places{"/dev/shm"};
    if (const char* runtime = std::getenv("XDG_RUNTIME_DIR"); runtime != nullptr && *runtime == '/') {
        places.emplace_back(runtime);
    }
    places.push_back(beside);
    for (const std::filesystem::path& place : places) {
        std::string name = (place / (".rekindle-" + std::to_string(::getpid()) + "-XXXXXX")).string();
        if (::mkdtemp(name.data()) != nullptr) { // mode 0700
            m_path = name;
            return;
        }
    }
    throw base::Error(
        base::Trouble::World,
        base::tr("There is no place for temporary files: make sure that the folder you chose can be "
                 "written to."));
}

PrivateFolder::~PrivateFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace rekindle::report
