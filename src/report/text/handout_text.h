// SPDX-License-Identifier: MIT
#pragma once

#include "report/handout.h"

#include <string>

namespace rekindle::report {

/// What stands on the paper, to be read on a screen: paragraphs as one line each, what is ticked with its
/// letter, lines to write on. Without what is on the edge of each page. Pure.
std::string handout_text(const Handout& handout);

} // namespace rekindle::report
