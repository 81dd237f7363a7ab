// SPDX-License-Identifier: MIT
#include "report/text/column_widths.h"

#include <algorithm>

namespace rekindle::report {
namespace {

constexpr std::size_t comfortable = 26; ///< a text column narrower than this is hard to read

std::size_t width_with(const ColumnNeeds& needs, std::size_t limit)
{
    return std::max(needs.least, std::min(needs.most, limit));
}

/// Of the columns [first, end), gaps included.
std::size_t total(const std::vector<ColumnNeeds>& needs, std::size_t first, std::size_t end,
                  std::size_t limit)
{
    std::size_t sum = 0;
    for (std::size_t i = first; i < end; ++i) {
        const std::size_t width = width_with(needs[i], limit);
        if (width > 0) sum += width + (sum > 0 ? column_gap : 0);
    }
    return sum;
}

Band band(const std::vector<ColumnNeeds>& needs, std::size_t first, std::size_t end, std::size_t room)
{
    std::size_t limit = room;
    while (limit > 1 && total(needs, first, end, limit) > room) --limit;
    Band result{first, end, {}};
    for (std::size_t i = first; i < end; ++i)
        result.widths.push_back(std::min(room, width_with(needs[i], limit)));
    return result;
}

} // namespace

std::vector<Band> bands_of(const std::vector<ColumnNeeds>& needs, std::size_t room)
{
    if (total(needs, 0, needs.size(), 0) <= room) return {band(needs, 0, needs.size(), room)};
    std::vector<Band> bands;
    for (std::size_t first = 0; first < needs.size();) {
        const std::size_t here = bands.empty() ? room : room - band_indent;
        std::size_t end = first + 1;
        while (end < needs.size() && total(needs, first, end + 1, comfortable) <= here) ++end;
        bands.push_back(band(needs, first, end, here));
        first = end;
    }
    return bands;
}

} // namespace rekindle::report
