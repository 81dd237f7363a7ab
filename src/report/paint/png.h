// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/typesetter.h"

#include <functional>
#include <string>

namespace rekindle::report {

/// What `paint` paints in points on white, `pixels` a point, as PNG. Throws base::Error (World) for any
/// trouble of Cairo.
std::string painted_png(const Extent& size, double pixels, const std::function<void(cairo_t*)>& paint);

} // namespace rekindle::report
