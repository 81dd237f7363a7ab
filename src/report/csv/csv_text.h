// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <string>
#include <string_view>

namespace rekindle::report {

/// Without it spreadsheet programs read names in the wrong letters; some readers take it for a letter.
enum class ByteOrderMark { With, Without };

/// A sheet as comma-separated values (RFC 4180), complete as a file: UTF-8; lines end in CR LF; every line
/// has as many fields. Numbers are plain numbers with all their digits, shares from 0 to 1, days 2024-02-29,
/// a missing value an empty field. A cell over several columns stands in the first of them. Pure.
std::string csv_text(const Sheet& sheet, ByteOrderMark mark = ByteOrderMark::With);

/// A text as it stands in a field, before quoting: plain_text(), with an apostrophe put before everything
/// that a spreadsheet program could take for a formula. At the beginning that is = + - @, their full-width
/// forms, a tab or a line feed, also behind spaces and quotes; inside (for programs that expect another
/// separator or know no quotes) the signs behind a semicolon, tab or line feed. Whoever takes away each
/// apostrophe that stands at such a place before such a text has the text back. Linear.
std::string csv_field(std::string_view text);

} // namespace rekindle::report
