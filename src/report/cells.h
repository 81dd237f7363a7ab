// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::report {

// Short ways to say the cells and rows that every block is made of.

/// Where a word is needed and there is none: unanswered, declined, hidden and not computed look the same.
inline constexpr const char* no_value = "–";

Cell text_cell(std::string text, int span = 1); ///< in a table; "" is an empty cell
Cell word_cell(std::string text, int span = 1); ///< a short word, in the middle
Cell integer_cell(std::optional<int> value, int span = 1);
Cell decimal_cell(std::optional<double> value, int decimals, bool sign = false);
Cell points_cell(std::optional<double> points); ///< of an answer: whole numbers without places
Cell percent_cell(std::optional<double> share); ///< 0 to 1
Cell day_cell(std::optional<base::Date> day);
/// The cell under a name by which formulas speak of it; an empty one has none.
Cell named(Anchor anchor, Cell cell);
/// The cell with the formula that gives its number; an empty one has none.
Cell computed(Formula formula, Cell cell);
Cell gap_cell(); ///< nothing there at all: between two tables side by side

/// Appends and gives the number of the new row.
int add_row(Sheet& sheet, std::vector<Cell> cells);
int add_space(Sheet& sheet, int rows = 1);
/// A text over all columns of the sheet, or the first `span`.
int add_line(Sheet& sheet, std::string text, Role role, int span = 0);
/// A name and what it is: the name in the first column, the text over the rest.
int add_fact(Sheet& sheet, std::string name, std::string text, Emphasis emphasis = Emphasis::None);

Cell head(std::string title, int span = 1);  ///< above texts
Cell number_head(std::string title);         ///< above numbers
Cell span_head(std::string title, int span); ///< above several columns that have heads of their own

} // namespace rekindle::report
