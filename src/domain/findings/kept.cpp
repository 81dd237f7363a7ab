// SPDX-License-Identifier: MIT
#include "domain/findings/kept.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

bool is_one_of(const Value& value, const std::vector<std::string>& codes)
{
    if (const auto* yes = std::get_if<bool>(&value))
        return std::ranges::find(codes, *yes ? "yes" : "no") != codes.end();
    const auto* coding = std::get_if<Coding>(&value);
    return coding != nullptr && std::ranges::find(codes, coding->code) != codes.end();
}

bool meets(const Value& value, const LogCondition& condition)
{
    if (!condition.at_least) return is_one_of(value, condition.is);
    const auto number = number_of(value);
    return number && *number >= *condition.at_least;
}

void settle(Kept& kept)
{
    if (kept.of > 0) kept.value = (kept.whole + 0.5 * kept.half) / kept.of;
}

} // namespace

std::optional<bool> meets(const LogEntry& entry, const LogCondition& condition)
{
    std::optional<bool> met;
    for (const Answer* answer : answers_to(entry.answers, condition.item)) {
        if (std::holds_alternative<Declined>(answer->value)) continue;
        met = met.value_or(false) || meets(answer->value, condition);
    }
    return met;
}

LogState counted_as(const LogEntry& entry, const DoneRule& rule)
{
    if (entry.state != LogState::Done) return entry.state;
    const bool is_met = std::ranges::all_of(
        rule.all, [&](const LogCondition& condition) { return meets(entry, condition).value_or(true); });
    return is_met ? LogState::Done : LogState::Partial;
}

Kept kept(const KeptRule& rule, const std::vector<LogEntry>& entries, Side side)
{
    Kept result;
    for (const LogEntry& entry : entries) {
        if (entry.side != side || !meets(entry, rule.of).value_or(false)) continue;
        ++result.of;
        if (meets(entry, rule.whole).value_or(false))
            ++result.whole;
        else if (rule.half && meets(entry, *rule.half).value_or(false))
            ++result.half;
    }
    settle(result);
    return result;
}

Kept operator+(const Kept& one, const Kept& more)
{
    Kept result{one.of + more.of, one.whole + more.whole, one.half + more.half, {}};
    settle(result);
    return result;
}

} // namespace rekindle::domain
