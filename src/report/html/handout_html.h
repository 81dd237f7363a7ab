// SPDX-License-Identifier: MIT
#pragma once

#include "report/handout.h"

#include <string>

namespace rekindle::report {

/// A hand-out as one HTML5 file that needs nothing else: no script, no picture, no address, and a policy in
/// its head that forbids all of them. Headings, lists and tables are marked as such, the language and its
/// direction are said. What stands on every page of the PDF is the head and foot of a table around the whole,
/// for browsers to say again on each page they print.
/// Ill-formed bytes and control characters become U+FFFD (plain_text()). Pure.
std::string html_of(const Handout& handout);

/// A text as it stands in HTML, in an element or between quotes.
std::string html_text(std::string_view text);

} // namespace rekindle::report
