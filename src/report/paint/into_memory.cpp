// SPDX-License-Identifier: MIT
#include "report/paint/into_memory.h"

#include <string>

namespace rekindle::report {

cairo_status_t into_memory(void* bytes, const unsigned char* more, unsigned length) noexcept
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), length);
    return CAIRO_STATUS_SUCCESS;
}

void finish(cairo_surface_t* surface)
{
    cairo_surface_finish(surface);
    demand_success(cairo_surface_status(surface));
}

} // namespace rekindle::report
