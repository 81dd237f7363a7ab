// SPDX-License-Identifier: MIT
#pragma once

#include <xlsxwriter.h>

namespace rekindle::report {

/// Every return code of libxlsxwriter goes through one of these. Throw base::Error (World) for a failure.
void checked(lxw_error result);
[[noreturn]] void fail_to_make();

/// What was made, never null.
template <typename T>
T* made(T* thing)
{
    if (thing == nullptr) fail_to_make();
    return thing;
}

} // namespace rekindle::report
