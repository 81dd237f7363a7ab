// SPDX-License-Identifier: MIT
#pragma once

#include "report/files/when_complete.h"
#include "report/handout.h"

#include <filesystem>
#include <string>

namespace rekindle::report {

/// A hand-out as PDF, as pdf_of() makes one of a document: with the same fonts, looks and margins, and the
/// same bytes on every day. Throws base::Error (World) for any trouble of the library.
std::string pdf_of(const Handout& handout);

/// Writes it as write_pdf() does.
void write_handout(const Handout& handout, const std::filesystem::path& file,
                   const WhenComplete& when_complete = {});

} // namespace rekindle::report
