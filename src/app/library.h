// SPDX-License-Identifier: MIT
#pragma once

#include "forms/catalog.h"
#include "forms/homework/catalog.h"
#include "forms/suggestions/load.h"

#include <filesystem>

namespace rekindle::app {

/// What is installed with the program: questionnaires with their keys, homework templates, report
/// definitions, and when which template is suggested.
struct Library {
    forms::Catalog forms;
    forms::HomeworkCatalog homework;
    std::filesystem::path reports; ///< the folder with the report definitions
    forms::LoadedSuggestions suggestions;
};

/// Reads `data`/forms. What is wrong with an installed file is kept in the catalogs beside what could be
/// read.
Library load_library(const std::filesystem::path& data);

} // namespace rekindle::app
