// SPDX-License-Identifier: MIT
#pragma once

#include "cli/environment.h"
#include "cli/exit_code.h"

#include <string>
#include <vector>

namespace rekindle::cli {

/// Runs one command line (without the program's name). Never throws: every failure is a sentence on
/// `streams.err` and an exit code.
ExitCode run(const std::vector<std::string>& args, Streams& streams, Environment& environment);

} // namespace rekindle::cli
