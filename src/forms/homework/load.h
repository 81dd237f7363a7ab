// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/homework/template.h"

#include <optional>
#include <string_view>

namespace rekindle::forms {

struct LoadedHomework {
    std::optional<domain::HomeworkTemplate> homework; ///< empty exactly when there is a problem
    base::Problems problems;
};

/// Reads one homework template (docs/homework-format.md). Strict: a misspelt member, a missing text or a
/// value out of range is a problem with its JSON pointer, and all problems come at once.
LoadedHomework load_homework(std::string_view bytes);

} // namespace rekindle::forms
