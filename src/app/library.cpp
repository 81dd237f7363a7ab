// SPDX-License-Identifier: MIT
#include "app/library.h"

namespace rekindle::app {

Library load_library(const std::filesystem::path& data)
{
    return {forms::load_catalog(data / "forms"), forms::HomeworkCatalog::load(data / "forms" / "homework"),
            data / "reports"};
}

} // namespace rekindle::app
