// SPDX-License-Identifier: MIT
#pragma once

#include "app/release.h"
#include "cli/command.h"

namespace rekindle::cli {

/// To whom a file is given: --to-third-party, --purpose, --override.
void add_handover_options(const Command& command, app::Handover& handover);

/// Throws base::Error(Call) for a handover of what is only shown, and for an override that nobody is given.
void demand_fitting(app::Handover& handover, bool only_shown);

} // namespace rekindle::cli
