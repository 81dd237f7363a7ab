// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/homework/suggestion_rule.h"
#include "forms/catalog.h"
#include "forms/homework/catalog.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace rekindle::forms {

struct LoadedSuggestions {
    std::filesystem::path file;
    std::optional<domain::SuggestionRules> rules; ///< empty exactly when there is a problem
    base::Problems problems;
};

/// Reads the table of suggestions (docs/homework-format.md). Strict: every misspelt member, value out of
/// range, template that is not in `homework` and item no form of `installed` has with points is a problem
/// with its JSON pointer, all at once. `file` stays empty.
LoadedSuggestions load_suggestions(std::string_view bytes, const Catalog& installed,
                                   const HomeworkCatalog& homework);

/// The same of a file; one that is not there is a problem too. Throws base::Error(World) for one that cannot
/// be read.
LoadedSuggestions load_suggestions_file(const std::filesystem::path& file, const Catalog& installed,
                                        const HomeworkCatalog& homework);

} // namespace rekindle::forms
