// SPDX-License-Identifier: MIT
#pragma once

#include "report/areas.h"
#include "report/document.h"

#include <string>

namespace rekindle::report {

/// Both partners' bars for each area, strengths first, with the numbers they are drawn from in a list below.
/// Nothing where there are fewer than two areas.
void add_area_chart(Sheet& sheet, const Areas& areas, const std::string& a, const std::string& b);

} // namespace rekindle::report
