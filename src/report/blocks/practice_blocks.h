// SPDX-License-Identifier: MIT
#pragma once

#include "report/definition.h"
#include "report/document.h"
#include "report/practice_data.h"
#include "report/request.h"

namespace rekindle::report {

/// What every block about the whole practice draws on.
struct PracticeContents {
    const Definition& definition;
    const Request& request;
    const PracticeData& data;
};

// Each lays out one block, as those about one couple do (blocks.h).

Sheet caseload_sheet(const PracticeContents& contents, const Block& block);
Sheet caseload_made_sheet(const PracticeContents& contents, const Block& block);
Sheet norms_sheet(const PracticeContents& contents, const Block& block);
Sheet norms_made_sheet(const PracticeContents& contents, const Block& block);
Sheet disclosures_sheet(const PracticeContents& contents, const Block& block);

/// Report and block, then practice, counselor and day.
void add_practice_top(Sheet& sheet, const PracticeContents& contents, const Block& block);

} // namespace rekindle::report
