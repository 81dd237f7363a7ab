// SPDX-License-Identifier: MIT
#pragma once

#include "app/release.h"

namespace CLI {
class App;
}

namespace rekindle::cli {

/// To whom a file is given: --to-third-party, --purpose, --override.
void add_handover_options(CLI::App& command, app::Handover& handover);

} // namespace rekindle::cli
