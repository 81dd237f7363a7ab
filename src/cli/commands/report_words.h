// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_report.h"
#include "cli/commands/period_words.h"
#include "cli/exit_code.h"

#include <string>

namespace rekindle::cli {

class Context;

/// What is said to "report make".
struct MakeWords {
    std::string report, couple, audience, from, to, out, format = "xlsx", safety_reason;
    bool dry_run = false, with_safety = false;
    PeriodWords period;
    app::Handover handover;
};

/// What is asked for, of no couple yet. Throws base::Error (Call) for words that are off.
report::Request request_of(const MakeWords& words, const report::Definition& definition,
                           const Context& context);

// What "report make" does, each with words that were looked at.

/// About the whole practice.
ExitCode make_about_practice(const MakeWords& words, app::Format format, const report::Request& request,
                             Context& context);

} // namespace rekindle::cli
