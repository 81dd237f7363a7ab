// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"

namespace rekindle::report {

/// That a block of the counselor's would only say that there is nothing of its kind in the period.
bool has_nothing(BlockKind block, const Data& data);

/// The other sheets of the counselor's report, each with what is on it; their names lead there. Those with
/// nothing to show are left out.
void add_contents(Sheet& sheet, const Contents& contents);

} // namespace rekindle::report
