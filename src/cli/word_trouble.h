// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
class Validator;
} // namespace CLI

namespace rekindle::cli {

/// What is wrong with the words of a call, a sentence a line, and what may stand there instead: the near word
/// where one was mistyped, and the commands that there are. `args` in the order they were said.
std::string in_words(const CLI::ParseError& trouble, const CLI::App& root,
                     const std::vector<std::string>& args);

/// For the numbers of options: a whole number in this range, or a sentence that asks for one.
CLI::Validator whole_number(long long from, long long to);

} // namespace rekindle::cli
