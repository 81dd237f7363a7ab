// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/handles.h"

namespace rekindle::report {

/// What a surface writes is put at the end of the std::string that `bytes` points to.
cairo_status_t into_memory(void* bytes, const unsigned char* more, unsigned length) noexcept;

/// Ends a surface: everything is in the string then. Throws base::Error (World) for any trouble of Cairo.
void finish(cairo_surface_t* surface);

} // namespace rekindle::report
