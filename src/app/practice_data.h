// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "report/definition.h"
#include "report/practice_data.h"

namespace rekindle::app {

/// What the blocks of a report about the whole practice draw on, as of that day; of the rest nothing is read.
/// All of it is for the counselor alone.
report::PracticeData practice_data(domain::Practice& practice, const report::Definition& definition,
                                   base::Date as_of);

/// What the practice's own couples say of every scale, at the first form of each person whose yes to local
/// norms stands on that day. No scale of class safety, and none that too few have a score of.
report::PracticeNorms practice_norms(domain::Practice& practice, base::Date as_of);

} // namespace rekindle::app
