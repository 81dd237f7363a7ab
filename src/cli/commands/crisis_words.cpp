// SPDX-License-Identifier: MIT
#include "cli/commands/crisis_words.h"

#include "base/translate.h"

namespace rekindle::cli {

std::string crisis_words(domain::Practice& practice)
{
    const std::string words = practice.office().setting("crisis-text").value_or("");
    return words.empty()
               ? base::tr("Crisis numbers: not set yet; \"practice set crisis-text TEXT\" sets them.\n")
               : base::say("In a crisis: {}\n", words);
}

} // namespace rekindle::cli
