// SPDX-License-Identifier: MIT
#include "app/library.h"

namespace rekindle::app {

Library load_library(const std::filesystem::path& data)
{
    Library library{forms::load_catalog(data / "forms"),
                    forms::HomeworkCatalog::load(data / "forms" / "homework"),
                    data / "reports",
                    {}};
    library.suggestions =
        forms::load_suggestions_file(data / "forms" / "suggestions.json", library.forms, library.homework);
    return library;
}

} // namespace rekindle::app
