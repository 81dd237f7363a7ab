// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_report.h"
#include "report/write_handout.h"

#include <filesystem>

namespace rekindle::app {

/// A report is easily made again; what it replaces may not be. Throws base::Error (Call) for a target inside
/// a practice, where nothing may lie in the clear, for a name that says it is something else (a workbook that
/// is not called .xlsx opens nowhere), and for a file that is there already, unless a spreadsheet is to
/// replace a spreadsheet.
void demand_harmless(const std::filesystem::path& target, Format format);

/// As what a sheet of this name is written: PDF, or HTML where it ends in .html. Throws base::Error (Call)
/// for any other ending, a target inside a practice, and whatever is there already: nothing is replaced.
report::HandoutFormat sheet_format(const std::filesystem::path& target);

/// As what a chart of this name is written. Throws base::Error (Call) for any other ending, a target inside a
/// practice, and whatever is there already: nothing is replaced.
enum class PictureFormat { Png, Svg };
PictureFormat picture_format(const std::filesystem::path& target);

/// Whether it is, or would be, in the folder of a practice or of a backup.
bool lies_in_a_practice(const std::filesystem::path& target);
/// Throws base::Error (Call) for a target inside a practice.
void demand_outside_practices(const std::filesystem::path& target);

/// The same for filled forms, which are JSON: what is there already may be of any program, so that nothing is
/// replaced.
void demand_harmless_json(const std::filesystem::path& target);

} // namespace rekindle::app
