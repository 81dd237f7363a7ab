// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace rekindle::programs {

/// Asks on the controlling terminal and reads one line without echo. Throws base::Error(Call) when there is
/// no terminal.
std::string ask_secret(const std::string& question);

/// A line on standard error when that is a terminal: else nobody watches, and nothing is written.
void tell_progress(const std::string& line);

} // namespace rekindle::programs
