// SPDX-License-Identifier: MIT
#include "domain/safety.h"

#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<FlagKind, 8> kinds_of_flags{{"self-harm", "partner-violence", "harm-to-others", "substance",
                                             "abuse-of-dependent", "severe-distress", "coercion", "other"}};
constexpr Words<SafetyStep, 5> steps{{"assessed", "plan", "referral", "follow-up", "closed"}};
constexpr Words<Severity, 3> severities{{"low", "medium", "high"}};

} // namespace

std::string_view word(FlagKind kind)
{
    return kinds_of_flags(kind);
}
std::optional<FlagKind> parse_flag_kind(std::string_view text)
{
    return kinds_of_flags.parse(text);
}
std::optional<Severity> parse_severity(std::string_view text)
{
    return severities.parse(text);
}
std::string_view word(SafetyStep step)
{
    return steps(step);
}
std::optional<SafetyStep> parse_safety_step(std::string_view text)
{
    return steps.parse(text);
}

std::string alert_name(const ResponseId& response, const std::string& alert)
{
    return response.value + "/" + alert;
}

} // namespace rekindle::domain
