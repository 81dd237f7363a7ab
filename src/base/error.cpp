// SPDX-License-Identifier: MIT
#include "base/error.h"

namespace rekindle::base {

std::string in_words(const Error& error)
{
    std::string words = error.what();
    for (const Problem& problem : error.problems()) {
        words += "\n" + error.file() + ": ";
        if (!problem.where.empty()) words += problem.where + ": ";
        words += problem.what;
    }
    return words;
}

} // namespace rekindle::base
