// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::base {

/// What a table may hold at most: more than anybody types, and little enough to fit into any memory.
struct CsvLimits {
    std::size_t field_bytes = 10'000;
    std::size_t columns = 100;
    std::size_t rows = 100'000;
};

struct CsvRow {
    std::size_t number = 0; ///< as a spreadsheet counts its rows: from 1, the empty ones too
    std::vector<std::string> fields;

    bool operator==(const CsvRow&) const = default;
};

struct ReadCsv {
    std::vector<CsvRow> rows; ///< up to the first problem, without rows that are empty
    Problems problems;        ///< where: "row 7", "byte 12" or "" for the whole file
};

/// Reads a table as RFC 4180 has it, strictly: UTF-8 with or without byte order mark, commas or semicolons
/// (whichever stands first), lines that end with LF or CR LF, quotes around whole fields only. Where it
/// cannot be told what belongs to which field it stops, rather than guess. Every field is text as it stands
/// there.
ReadCsv read_csv(std::string_view text, const CsvLimits& limits = {});

} // namespace rekindle::base
