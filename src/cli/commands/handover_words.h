// SPDX-License-Identifier: MIT
#pragma once

#include "app/release.h"

namespace CLI {
class App;
}

namespace rekindle::cli {

/// To whom a file is given: --to-third-party, --purpose, --override.
void add_handover_options(CLI::App& command, app::Handover& handover);

/// Throws base::Error(Call) for a handover of what is only shown, and for an override that nobody is given.
void demand_fitting(app::Handover& handover, bool only_shown);

} // namespace rekindle::cli
