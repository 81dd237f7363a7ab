// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>

/// Every file a report became, by name: of a workbook each of its parts as it was before compression, of a
/// folder each file, of a PDF its bytes and what other programs read in it, else the file itself. The names
/// are among the keys, so that a search sees them too.
std::map<std::string, std::string> parts_of(const std::filesystem::path& report);
