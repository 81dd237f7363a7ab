// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace rekindle::cli {

/// What is wrong with the words of a call, a sentence a line, and what may stand there instead: the near word
/// where one was mistyped, and the commands that there are. `args` in the order they were said.
std::string in_words(const CLI::ParseError& trouble, const CLI::App& root,
                     const std::vector<std::string>& args);

} // namespace rekindle::cli
