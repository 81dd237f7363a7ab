// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace rekindle::storage {

/// Of how many different pieces somebody who guesses could put `text` together. One piece each: a word that
/// comes first to everybody's mind or is one of `names`, neighbours on a keyboard, letters or digits in their
/// order (three or more, either way round), a sign repeated, a year from 1900 to 2099; every other character.
/// `text` and `names` are lower case, without spaces and signs. The fewest pieces there can be.
std::size_t pieces_in(std::string_view text, const std::vector<std::string_view>& names);

} // namespace rekindle::storage
