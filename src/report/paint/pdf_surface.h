// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "report/paint/handles.h"

#include <string>

namespace rekindle::report {

/// What is painted on it comes as PDF into `bytes`, which must outlive it; finish() ends it. Its two days are
/// `created`, it has no author.
Handle<cairo_surface_t> pdf_surface(std::string& bytes, const std::string& title, base::Date created);

} // namespace rekindle::report
