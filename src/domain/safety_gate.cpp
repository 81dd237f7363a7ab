// SPDX-License-Identifier: MIT
#include "domain/safety_gate.h"

#include "domain/words.h"

#include <algorithm>
#include <set>

namespace rekindle::domain {
namespace {

constexpr Words<ScreenState, 5> screen_states{{"missing", "incomplete", "declined", "complete", "outdated"}};

using Rule = Hindrance::Rule;

void check_safety(const GateFacts& facts, std::vector<Hindrance>& found)
{
    if (facts.high_matter_open) found.push_back({Rule::HighMatter, std::nullopt, {}});
    for (const Side side : both_sides) {
        const auto screen = facts.screens.find(side);
        if (screen == facts.screens.end() || screen->second != ScreenState::Complete)
            found.push_back({Rule::Screen, side, {}});
    }
}

/// The purposes each participant must have said yes to.
std::set<Purpose> purposes_of(const HomeworkTemplate& homework)
{
    std::set<Purpose> purposes{Purpose::Homework};
    for (const std::string& code : homework.consents) {
        if (const auto purpose = parse_purpose(code)) purposes.insert(*purpose);
    }
    if (std::holds_alternative<TouchRitualTemplate>(homework.kind)) purposes.insert(Purpose::Touch);
    if (kind_of(homework.kind) == Kind::SexualIntimacy) purposes.insert(Purpose::SexualIntimacy);
    return purposes;
}

/// What needs a mark of the mutual-yes list beside the consent.
std::vector<std::string> marked_things(const HomeworkTemplate& homework, const Assignment& assignment)
{
    if (const auto* const touch = std::get_if<TouchRitualPlan>(&assignment.plan)) return touch->touches;
    if (kind_of(homework.kind) == Kind::SexualIntimacy) return {homework.id};
    return {};
}

/// A yes holds on that day and was not taken back since.
bool stands(const std::vector<Consent>& consents, Side side, Purpose purpose, base::Date day)
{
    return std::ranges::any_of(consents, [&](const Consent& consent) {
        return consent.side == side && consent.purpose == purpose && !consent.withdrawn_on &&
               holds(consent, day);
    });
}

/// The first day from `start` on, on which that partner's yes does not hold; empty: it holds on.
std::optional<base::Date> first_day_without(const std::vector<Consent>& consents, Side side, Purpose purpose,
                                            base::Date start)
{
    base::Date day = start;
    while (const Consent* const held = holding(consents, side, purpose, "", day)) {
        if (!held->until && !held->withdrawn_on) return std::nullopt;
        const base::Date after = held->until ? *held->until + std::chrono::days{1} : *held->withdrawn_on;
        day = held->withdrawn_on ? std::min(after, *held->withdrawn_on) : after;
    }
    return day;
}

bool was_given(const std::vector<Consent>& consents, Side side, Purpose purpose, base::Date by)
{
    return std::ranges::any_of(consents, [&](const Consent& consent) {
        return consent.side == side && consent.purpose == purpose && consent.given_on <= by;
    });
}

/// Whose yes to counseling ended is not in counseling; whose was never written down is asked for it by a
/// task.
void check_counseling(const Assignment& assignment, const GateFacts& facts, std::vector<Hindrance>& found)
{
    for (const Side side : both_sides) {
        if (assignment.involves(side) && was_given(facts.consents, side, Purpose::Counseling, facts.day) &&
            !stands(facts.consents, side, Purpose::Counseling, facts.day))
            found.push_back({Rule::Consent, side, std::string(word(Purpose::Counseling))});
    }
}

} // namespace

std::string_view word(ScreenState state)
{
    return screen_states(state);
}

std::vector<Hindrance> hindrances(const HomeworkTemplate& homework, const Assignment& assignment,
                                  const GateFacts& facts)
{
    std::vector<Hindrance> found;
    if (homework.conjoint) check_safety(facts, found);
    check_counseling(assignment, facts, found);
    for (const Purpose purpose : purposes_of(homework)) {
        for (const Side side : both_sides) {
            if (assignment.involves(side) && !(stands(facts.consents, side, purpose, facts.day) &&
                                               stands(facts.consents, side, purpose, assignment.start)))
                found.push_back({Rule::Consent, side, std::string(word(purpose))});
        }
    }
    for (const std::string& thing : marked_things(homework, assignment)) {
        const bool wanted = std::ranges::all_of(both_sides, [&](Side side) {
            return !assignment.involves(side) || (says_yes(facts.marks, side, thing, facts.day) &&
                                                  says_yes(facts.marks, side, thing, assignment.start));
        });
        if (!wanted) found.push_back({Rule::Touch, std::nullopt, thing});
    }
    return found;
}

std::optional<base::Date> consent_ends(const HomeworkTemplate& homework, const Assignment& assignment,
                                       const std::vector<Consent>& consents, Side side)
{
    if (!assignment.involves(side)) return std::nullopt;
    std::optional<base::Date> first;
    std::set<Purpose> purposes = purposes_of(homework);
    purposes.insert(Purpose::Counseling);
    for (const Purpose purpose : purposes) {
        const bool ever = std::ranges::any_of(consents, [&](const Consent& consent) {
            return consent.side == side && consent.purpose == purpose && consent.given_on <= assignment.start;
        });
        const auto end = ever ? first_day_without(consents, side, purpose, assignment.start) : std::nullopt;
        if (end && (!first || *end < *first)) first = end;
    }
    return first;
}

} // namespace rekindle::domain
