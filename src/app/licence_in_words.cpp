// SPDX-License-Identifier: MIT
#include "app/licence_in_words.h"

#include "base/translate.h"

namespace rekindle::app {

using base::say;

std::vector<std::string> licence_in_words(const domain::Licence& licence)
{
    std::vector<std::string> lines;
    if (!licence.holder.empty()) lines.push_back(say("Rights: {}", licence.holder));
    if (!licence.terms.empty()) lines.push_back(say("Terms: {}", licence.terms));
    if (!licence.held_by.empty()) lines.push_back(say("Licence held by: {}", licence.held_by));
    if (!licence.citation.empty()) lines.push_back(say("Source: {}", licence.citation));
    if (!licence.attribution.empty()) lines.push_back(say("To be named with it: {}", licence.attribution));
    return lines;
}

} // namespace rekindle::app
