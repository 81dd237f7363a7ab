// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <string>
#include <vector>

namespace rekindle::report {

inline constexpr std::size_t page_columns = 100; ///< no line of text is wider

/// Rows of cells as aligned text: columns as wide as their content, numbers to the right, longer texts
/// wrapped inside their column, a line of hyphens under the heads. Columns in which nothing stands are left
/// out. A table that is too wide for one line stands in several, the later ones indented, row by row.
std::string table_text(const std::vector<const Row*>& rows);

} // namespace rekindle::report
