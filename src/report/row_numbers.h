// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <vector>

namespace rekindle::report {

/// Lets everything that names rows of a sheet follow them when they moved: what is frozen, repeated and
/// filtered, charts and their lists, bars within cells and links. `now[row]` is where each row stands now;
/// one place more says where they all end.
void renumber(Sheet& sheet, const std::vector<int>& now);

} // namespace rekindle::report
