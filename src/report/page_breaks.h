// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

namespace rekindle::report {

/// Begins a new page before every block (Row::begins_block) that does not fit on the rest of its page, as
/// pages are when the sheet is printed one page wide. A block longer than a page begins on a page of its own
/// and goes on over the next. For sheets that fit() has measured. Linear.
void break_pages(Sheet& sheet, Paper paper);

/// Points of rows that one page holds, with some air: printers and programs differ a little.
double page_height(const Sheet& sheet, Paper paper);

} // namespace rekindle::report
