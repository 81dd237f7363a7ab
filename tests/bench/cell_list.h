// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <filesystem>

namespace rekindle::bench {

/// Writes what the spreadsheet writer would pass to libxlsxwriter for this document, flat and in that order,
/// for the plain C program in reference/ (reference/write.c reads it). Texts are already made safe there,
/// formats already chosen: the reference only has to write.
void write_cell_list(const report::Document& document, const std::filesystem::path& file);

} // namespace rekindle::bench
