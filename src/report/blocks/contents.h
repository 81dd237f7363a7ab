// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"

namespace rekindle::report {

/// The other sheets of the counselor's report, each with what is on it; their names lead there.
void add_contents(Sheet& sheet, const Contents& contents);

} // namespace rekindle::report
