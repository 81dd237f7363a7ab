// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"
#include "report/definition.h"
#include "report/document.h"
#include "report/request.h"

namespace rekindle::report {

/// Lays out a report: one sheet a block, in the definition's order. Pure: no clock, no file; what is shown
/// was computed before and is in `data`. Throws base::Error (Refused) for every audience but the counselor.
Document build(const Definition& definition, const Request& request, const Data& data);

} // namespace rekindle::report
