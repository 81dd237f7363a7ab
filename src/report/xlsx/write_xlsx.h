// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"
#include "report/files/when_complete.h"
#include "report/take_sheet.h"

#include <filesystem>

namespace rekindle::report {

/// Writes a document as a workbook for spreadsheet programs. The same document gives the same bytes on every
/// day.
///
/// All texts are written as texts: nothing in them can become a formula or a link, whatever they begin with;
/// a text that looks like a formula is also formatted as text, so that it stays one when somebody edits the
/// cell. Temporary files lie in a private folder, in memory where there is one. `file` is mode 0600 and
/// appears, or is replaced, only when the workbook is complete, durable and read back. Throws base::Error
/// (World) otherwise, and leaves nothing behind. Who moves the document into it spares its room: the rows of
/// a sheet go when they are written.
void write_xlsx(Document document, const std::filesystem::path& file, const WhenComplete& when_complete = {});

/// Hands over the sheets of a document, and returns it without them, as build() does.
using LayOut = std::function<Document(const TakeSheet&)>;
/// The same bytes, sooner where there is a second processor for it: a sheet is written while the next is laid
/// out. `lay_out` runs on a thread of its own; what it throws is thrown here.
void write_xlsx(const LayOut& lay_out, const std::filesystem::path& file,
                const WhenComplete& when_complete = {});

} // namespace rekindle::report
