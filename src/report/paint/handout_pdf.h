// SPDX-License-Identifier: MIT
#pragma once

#include "report/handout.h"

#include <string>

namespace rekindle::report {

/// A hand-out as PDF, as pdf_of() makes one of a document: with the same fonts, looks and margins, and the
/// same bytes on every day. In a language that is read from right to left everything begins at the right.
/// Throws base::Error (World) for any trouble of the library.
std::string pdf_of(const Handout& handout);

} // namespace rekindle::report
