// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"

namespace rekindle::report {

/// What was asked for, as of when and with which program.
void add_request(Sheet& sheet, const Contents& contents);

/// Whose yes to sharing which scale counts.
void add_sharing(Sheet& sheet, const Contents& contents);

/// The last day of the baseline phase in words.
std::string end_of_baseline(const Request& request);

} // namespace rekindle::report
