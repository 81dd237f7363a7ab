// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace rekindle::report {

/// What the content of a column asks for.
struct ColumnNeeds {
    std::size_t least = 0; ///< narrower would break a number or word; 0: nothing stands in it
    std::size_t most = 0;  ///< the widest line
};

inline constexpr std::size_t column_gap = 2;
inline constexpr std::size_t band_indent = 4;

/// Columns [first, end) that stand beside each other, with their widths.
struct Band {
    std::size_t first = 0, end = 0;
    std::vector<std::size_t> widths; ///< of the columns from `first` on; 0: left out
};

/// How a table fits into `room` columns of a terminal: in one band where it does, else in several below each
/// other, those after the first indented by `band_indent`. Columns get what they ask for as far as there is
/// room, then all of them no more than an equal limit.
std::vector<Band> bands_of(const std::vector<ColumnNeeds>& needs, std::size_t room);

} // namespace rekindle::report
