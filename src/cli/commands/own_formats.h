// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/load.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::cli {

class Context;

/// What is to be said of a file in one of our own formats: a scoring key, a homework template, the rules of
/// suggestions; it can be used when nothing is CannotRun. Empty for any other file. A key is checked together
/// with the form it is for, where that lies beside it or is installed, and its worked examples are run.
std::optional<std::vector<forms::Finding>> findings_in_own_format(Context& context, const std::string& file);

} // namespace rekindle::cli
