// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

namespace rekindle::app {

/// What a counselor does about the safety matters of an invented couple: each is talked about alone within a
/// week and closed, but for those of the last four weeks before `until`.
void work_off_matters(domain::Practice& practice, const domain::Couple& couple, base::Date until);

} // namespace rekindle::app
