// SPDX-License-Identifier: MIT
#pragma once

#include "domain/consent.h"
#include "report/handout.h"

namespace rekindle::app {

/// A text to sign or to take home, forms/practice/<id>.md, as it is printed: headings, paragraphs, lists,
/// boxes, tables and lines to write on.
report::Handout practice_sheet(const domain::PracticeText& text, base::Date printed);

} // namespace rekindle::app
