// SPDX-License-Identifier: MIT
#include "domain/homework/assignment.h"

#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<LogState, 6> log_states{
    {"done", "partial", "not-done", "opted-out", "excused", "not-applicable"}};
constexpr Words<EnteredBy, 2> entered_bys{{"partner", "counselor-from-paper"}};
constexpr Words<Decision, 6> decisions{{"continue", "step-up", "step-down", "change", "replace", "stop"}};

} // namespace

std::string_view word(LogState state)
{
    return log_states(state);
}
std::optional<LogState> parse_log_state(std::string_view text)
{
    return log_states.parse(text);
}
std::string_view word(EnteredBy entered_by)
{
    return entered_bys(entered_by);
}
std::optional<EnteredBy> parse_entered_by(std::string_view text)
{
    return entered_bys.parse(text);
}
std::string_view word(Decision decision)
{
    return decisions(decision);
}
std::optional<Decision> parse_decision(std::string_view text)
{
    return decisions.parse(text);
}

} // namespace rekindle::domain
