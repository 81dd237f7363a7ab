// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::app {

/// A word that stands for a longer text while a note is written.
struct ShortForm {
    std::string word, text;

    bool operator==(const ShortForm&) const = default;
};

/// Of the setting "short-forms": a line each, "hw = homework was talked through". A line that is none is left
/// out.
std::vector<ShortForm> short_forms(std::string_view setting);

/// What is wrong with that setting, in a sentence about its first wrong line; "" for nothing.
std::string why_no_short_forms(const std::string& setting);

/// What takes the place of the last characters of a text that somebody is typing.
struct Expansion {
    std::size_t characters = 0; ///< of the word, as code points
    std::string text;
};
/// Where the text ends with a word that stands for another one. Capital letters count.
std::optional<Expansion> expansion_of(const std::vector<ShortForm>& forms, std::string_view written);

/// Whether this key ends a word: white space, or a sign behind it.
bool ends_word(char32_t key);

} // namespace rekindle::app
