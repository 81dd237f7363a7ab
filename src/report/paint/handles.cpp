// SPDX-License-Identifier: MIT
#include "report/paint/handles.h"

#include "base/error.h"
#include "base/translate.h"

#include <string>

namespace rekindle::report {

void demand_success(cairo_status_t status)
{
    if (status == CAIRO_STATUS_SUCCESS) return;
    const std::string reason = cairo_status_to_string(status);
    throw base::Error(base::Trouble::World, base::say("The pages could not be painted: {}.", reason));
}

} // namespace rekindle::report
