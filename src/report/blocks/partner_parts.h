// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"

namespace rekindle::report {

// Parts of the sheet Partners; it has thirteen columns.

/// How each sees the other, where a questionnaire asks for guesses; nothing where none does.
void add_perceptions(Sheet& sheet, const Contents& contents);

/// Every kind of homework by partner and together, and all kinds in one.
void add_kept_by_partner(Sheet& sheet, const Contents& contents);
/// What the two logs of joint homework say together; nothing without joint homework.
void add_both_logs(Sheet& sheet, const Contents& contents);
/// Who began, where a log asks it; nothing where none does.
void add_who_began(Sheet& sheet, const Contents& contents);

} // namespace rekindle::report
