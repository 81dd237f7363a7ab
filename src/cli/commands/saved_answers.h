// SPDX-License-Identifier: MIT
#pragma once

#include "app/import_answers.h"

#include <vector>

namespace rekindle::cli {

class Context;

/// Shows what was saved: how many answers of whom, scores, and what to talk about.
void tell_saved(domain::Practice& practice, const std::vector<app::ImportedAnswers>& saved, Context& context);

} // namespace rekindle::cli
