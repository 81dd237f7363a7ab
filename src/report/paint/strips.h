// SPDX-License-Identifier: MIT
#pragma once

#include "report/handout.h"
#include "report/paint/drawing.h"

#include <functional>
#include <memory>
#include <vector>

namespace rekindle::report {

/// A slice of a hand-out, as wide as the page, that no page's end goes through.
struct Strip {
    double space_above = 0; ///< none at the head of a page
    double height = 0;
    std::function<void(cairo_t*, double top)> paint;
    bool with_next = false; ///< stands on the page of the next one where a page can hold both
    bool on_new_page = false;
    std::shared_ptr<const Strip> head = nullptr; ///< said again above it at the head of a page, if short
};

/// The hand-out in slices, `width` points wide, from the left end of the drawing on. They hold what they
/// paint; the typesetter must outlive them.
std::vector<Strip> strips_of(const Handout& handout, const Typesetter& typesetter, double width);

/// Which of them stand on which page of `room` points: from, to before.
struct StripPage {
    std::size_t first = 0, end = 0;
    bool repeats_head = false; ///< of the first of them
};
std::vector<StripPage> fill_pages(const std::vector<Strip>& strips, double room);

} // namespace rekindle::report
