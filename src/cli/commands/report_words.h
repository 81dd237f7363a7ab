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
    bool dry_run = false, with_safety = false, all = false, goes_on = false;
    int jobs = 1;
    bool jobs_said = false;
    PeriodWords period;
    app::Handover handover;
};

/// What is asked for, of no couple yet. Throws base::Error (Call) for words that are off.
report::Request request_of(const MakeWords& words, const report::Definition& definition,
                           const Context& context);

// What "report make" does, each with words that were looked at.

/// Of every couple, into a folder. Ends with Data where a couple has no file.
ExitCode make_all(const MakeWords& words, app::Format format, const report::Request& request,
                  Context& context);
/// About the whole practice.
ExitCode make_about_practice(const MakeWords& words, app::Format format, const report::Request& request,
                             Context& context);

} // namespace rekindle::cli
