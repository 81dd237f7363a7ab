// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"
#include "report/definition.h"
#include "report/document.h"
#include "report/practice_data.h"
#include "report/request.h"
#include "report/take_sheet.h"

namespace rekindle::report {

/// Lays out a report: one sheet a block, in the definition's order. Pure: no clock, no file; what is shown
/// was computed before and is in `data`, which holds no more than the audience of the request may be told. A
/// block with nothing to show is left out for everybody but the counselor. Throws base::Error (Refused) for
/// an audience the definition does not name.
Document build(const Definition& definition, const Request& request, const Data& data);
/// The same, each sheet handed over once it is as it stays: the document returned has all but the sheets.
Document build(const Definition& definition, const Request& request, const Data& data, const TakeSheet& take);
/// The same of a report about the whole practice.
Document build(const Definition& definition, const Request& request, const PracticeData& data);

/// Throws base::Error (Refused) for an audience the definition does not name, or that nobody knows.
void demand_audience(const Definition& definition, domain::Audience audience);

} // namespace rekindle::report
