// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace rekindle::report {

// libxlsxwriter trusts its input: what is no XML text makes a broken file without a word. Nothing reaches it
// but through here.

/// Any bytes as the text of a cell: plain_text(); "_x0041_" is written "_x005F_x0041_", so that it shows
/// as typed and is not decoded to "A"; what is longer than a cell can hold (32,767 UTF-16 units) is cut and
/// ends in " […]".
std::string safe_cell_text(std::string_view text);

/// The same for chart texts, alt texts, document properties and sheet names, where "_x0041_" has no meaning:
/// `most` UTF-16 units at most. A leading '=' gets a space before it: libxlsxwriter would take a formula.
std::string safe_label(std::string_view text, std::size_t most = 255);

/// One part of a page header or footer: '&' is a command there and is doubled; line breaks become spaces.
std::string safe_page_text(std::string_view text, std::size_t most = 80);

} // namespace rekindle::report
