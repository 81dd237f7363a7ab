// SPDX-License-Identifier: MIT
#include "domain/homework/suggestion_rule.h"

#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<Ruler, 3> rulers{{"importance", "confidence", "willingness"}};

} // namespace

std::string_view word(Ruler ruler)
{
    return rulers(ruler);
}
std::optional<Ruler> parse_ruler(std::string_view text)
{
    return rulers.parse(text);
}

} // namespace rekindle::domain
