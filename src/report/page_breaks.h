// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

namespace rekindle::report {

/// Says where each printed page ends, when the sheet is printed one page wide. For sheets that fit() has
/// measured. Linear.
///
/// - A block (Row::begins_block) that does not fit on the rest of its page begins a new one. A list (from its
///   heading on) and a block longer than a page do so where less than a third of the page is left.
/// - Rows that belong together (ties_of()) stay on one page where one can hold them.
/// - A list that goes on restates on each further page its head, unless that is repeated anyway, and the line
///   that names the group: Row::restates. Between rows that a chart draws from nothing is put in; there the
///   first row of the page names the group at its end: Cell::restates. What names rows follows.
void break_pages(Sheet& sheet, Paper paper);

/// Points of rows that one page holds, with some air: printers and programs differ a little.
double page_height(const Sheet& sheet, Paper paper);

} // namespace rekindle::report
