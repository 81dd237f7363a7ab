// SPDX-License-Identifier: MIT
#include "domain/homework/kinds.h"

#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<Kind, 3> kinds{{"touch_ritual", "forgiveness", "goal_plan"}};
constexpr Words<Initiator, 4> initiators{{"A", "B", "alternate", "either"}};

} // namespace

std::string_view word(Kind kind)
{
    return kinds(kind);
}
std::optional<Kind> parse_kind(std::string_view text)
{
    return kinds.parse(text);
}
std::string_view word(Initiator initiator)
{
    return initiators(initiator);
}
std::optional<Initiator> parse_initiator(std::string_view text)
{
    return initiators.parse(text);
}

// The variants hold the kinds in the order of the enumeration.
Kind kind_of(const Plan& plan)
{
    return static_cast<Kind>(plan.index());
}
Kind kind_of(const KindTemplate& kind_template)
{
    return static_cast<Kind>(kind_template.index());
}

} // namespace rekindle::domain
