// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <string>

namespace rekindle::report {

/// A document as plain text for a terminal or a file: UTF-8, lines of 100 columns at most that end in line
/// feeds, no control characters. A chart becomes the table of what it draws, with a line that says so. Pure.
std::string document_text(const Document& document);
std::string sheet_text(const Sheet& sheet);

} // namespace rekindle::report
