// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <string>

namespace rekindle::report {

// One chart as an image, painted as on paper. `language` is the document's. Throw base::Error (World) for any
// trouble of Cairo.

/// Scalable; letters are outlines. Says the chart's title, its alt text and the name of each line as texts of
/// their own, for those who do not see it.
std::string chart_svg(const Sheet& sheet, const Chart& chart, const std::string& language);

/// On white, `scale` pixels a 96th of an inch.
std::string chart_png(const Sheet& sheet, const Chart& chart, const std::string& language, double scale = 1);

/// How many pixels wide that is at a scale of 1.
double chart_image_width(const Chart& chart);

} // namespace rekindle::report
