// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <string>

namespace rekindle::report {

/// A document as plain text for a terminal or a file: UTF-8, lines of 100 columns at most that end in line
/// feeds, no control characters. A chart becomes the line that says what it shows; its numbers stand in the
/// table below it. What is kept from paper is left out, too. Pure.
std::string document_text(const Document& document);
std::string sheet_text(const Sheet& sheet);

} // namespace rekindle::report
