// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"
#include "report/files/when_complete.h"

#include <filesystem>
#include <string>

namespace rekindle::report {

/// A document as PDF, painted as its workbook is printed, without sheets that are not to be: a page says its
/// header, its footer and which of all pages it is; the outline names the sheets. Fonts are embedded. The
/// same document gives the same bytes on every day. Pure, but for the fonts that are installed. Throws
/// base::Error (World) for any trouble of the library.
std::string pdf_of(const Document& document);

/// Writes pdf_of() as a file of mode 0600, which appears, or is replaced, only when it is complete and
/// durable. Throws base::Error (World) otherwise, and leaves nothing behind.
void write_pdf(const Document& document, const std::filesystem::path& file,
               const WhenComplete& when_complete = {});

} // namespace rekindle::report
