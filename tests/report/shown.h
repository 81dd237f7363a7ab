// SPDX-License-Identifier: MIT
#pragma once

#include "report/build.h"

#include <string>
#include <vector>

namespace rekindle::report::samples {

/// The shipped progress report over `data`.
Document built(const Data& data);

/// The sheet of that name; fails the test when there is none.
const Sheet& sheet(const Document& document, const std::string& name);

/// The rows as they show, cells separated by '|'.
std::vector<std::string> shown(const Sheet& sheet);

/// Whether a row has these words.
bool says(const Sheet& sheet, const std::string& words);

} // namespace rekindle::report::samples
