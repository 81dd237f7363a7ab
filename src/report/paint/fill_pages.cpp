// SPDX-License-Identifier: MIT
#include "report/paint/strips.h"

namespace rekindle::report {
namespace {

constexpr double most_repeated = 0.2; ///< of a page

double height(const std::vector<Strip>& strips, std::size_t from, std::size_t to)
{
    double sum = 0;
    for (; from < to; ++from) sum += strips[from].space_above + strips[from].height;
    return sum;
}

/// Behind the slices that stay together.
std::size_t end_of_unit(const std::vector<Strip>& strips, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < strips.size() && strips[end - 1].with_next && !strips[end].on_new_page) ++end;
    return end;
}

} // namespace

std::vector<StripPage> fill_pages(const std::vector<Strip>& strips, double room)
{
    std::vector<StripPage> pages;
    double used = 0;
    std::size_t parted = 0; // up to here what belongs together is more than a page holds
    for (std::size_t at = 0; at < strips.size();) {
        std::size_t end = at < parted ? at + 1 : end_of_unit(strips, at);
        if (height(strips, at, end) - strips[at].space_above > room) {
            parted = end;
            end = at + 1;
        }
        double high = height(strips, at, end);
        if (pages.empty() || strips[at].on_new_page || used + high > room) {
            high -= strips[at].space_above;
            const double head = strips[at].head ? strips[at].head->height : 0;
            const bool repeats = strips[at].head && head <= room * most_repeated && head + high <= room;
            pages.push_back({at, at, repeats});
            used = repeats ? head : 0;
        }
        used += high;
        pages.back().end = end;
        at = end;
    }
    return pages;
}

} // namespace rekindle::report
