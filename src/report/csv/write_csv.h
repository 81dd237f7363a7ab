// SPDX-License-Identifier: MIT
#pragma once

#include "report/csv/csv_text.h"
#include "report/document.h"
#include "report/files/when_complete.h"

#include <filesystem>
#include <string>

namespace rekindle::report {

/// Writes a document as a new folder with one file a sheet (csv_text()), "01-Summary.csv" and so on. The
/// folder has mode 0700, the files 0600; it appears under its name complete or not at all. Throws base::Error
/// (World) when something of that name is there already or when it cannot be written.
void write_csv(const Document& document, const std::filesystem::path& folder,
               const WhenComplete& when_complete = {}, ByteOrderMark mark = ByteOrderMark::With);

/// The name of the file of the sheet that is number `at` (from 0): the sheet's title without what means
/// something to a file system or does not show.
std::string csv_file_name(const Sheet& sheet, std::size_t at);

} // namespace rekindle::report
