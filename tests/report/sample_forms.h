// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

namespace rekindle::report::samples {

/// Puts three filled forms of one invented questionnaire in: reversed and weighted items, an item that takes
/// several answers, one asked in a group that was filled twice, one left out, one declined, one that does not
/// apply; scales that add up, average, multiply and share items the other way round. Scored by
/// domain::score().
void add_filled_forms(Data& data);

/// The series over their scores, as a report about them has it.
void add_series_of_forms(Data& data);

} // namespace rekindle::report::samples
