// SPDX-License-Identifier: MIT
#include "app/homework_gate.h"

#include "app/refusal.h"
#include "app/safety.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Hindrance;

std::vector<NextStep> next_steps(const Hindrance& hindrance)
{
    using What = NextStep::What;
    switch (hindrance.rule) {
    case Hindrance::Rule::HighMatter:
        return {{What::LookAtSafety}};
    case Hindrance::Rule::Screen:
        return {};
    case Hindrance::Rule::Consent:
        return {{What::RecordYes, {std::string(domain::word(*hindrance.side)), hindrance.about}}};
    case Hindrance::Rule::Touch:
        return {{What::MarkYes}};
    }
    return {};
}

Refusal refusal(const domain::Couple& couple, const domain::HomeworkTemplate& homework,
                const std::vector<Hindrance>& found)
{
    std::string text = say("{} was not assigned; nothing was changed.", homework.title);
    std::vector<NextStep> next;
    for (const Hindrance& hindrance : found) {
        text += " " + in_words(couple, hindrance);
        for (NextStep& each : next_steps(hindrance)) next.push_back(std::move(each));
    }
    if (std::ranges::all_of(found, &Hindrance::may_be_overridden)) next.push_back({NextStep::What::SetAside});
    return {base::Trouble::Refused, text, std::move(next)};
}

} // namespace

domain::GateFacts gate_facts(domain::Practice& practice, const domain::Couple& couple, base::Date day)
{
    const SafetyStanding standing = safety_standing(practice, couple);
    return {standing.high_matter_open(), standing.screens(day), practice.consents().of(couple.id),
            practice.consents().marks(couple.id), day};
}

std::string in_words(const domain::Couple& couple, const Hindrance& hindrance)
{
    const auto name = [&] {
        return say("{} ({})", couple.partner(*hindrance.side).label, domain::word(*hindrance.side));
    };
    switch (hindrance.rule) {
    case Hindrance::Rule::HighMatter:
        return tr("A safety matter of severity high is open, and both would do this together.");
    case Hindrance::Rule::Screen:
        return say(
            "The safety screen of {} is not complete or is more than a year old, and both would do this "
            "together.",
            name());
    case Hindrance::Rule::Consent:
        return say("The yes of {} to {} is missing.", name(), hindrance.about);
    case Hindrance::Rule::Touch:
        return say("Not everybody who takes part says yes to \"{}\" on the mutual-yes list.",
                   hindrance.about);
    }
    return {};
}

std::vector<Hindrance> demand_may_assign(domain::Practice& practice, const domain::Couple& couple,
                                         const domain::HomeworkTemplate& homework,
                                         const domain::Assignment& assignment, base::Date day,
                                         const std::string& override_reason)
{
    auto found = domain::hindrances(homework, assignment, gate_facts(practice, couple, day));
    if (found.empty()) return found;
    const bool overridable = std::ranges::all_of(found, &Hindrance::may_be_overridden);
    if (!overridable || base::trimmed(override_reason).empty()) throw refusal(couple, homework, found);
    practice.safety().add(domain::Override{practice.new_id(),
                                           couple.id,
                                           say("assign homework \"{}\"", homework.title),
                                           assignment.id.value,
                                           override_reason,
                                           {}});
    return found;
}

void demand_yes(domain::Practice& practice, const domain::Couple& couple,
                const domain::HomeworkTemplate& homework, const domain::Assignment& assignment,
                base::Date day)
{
    auto found = domain::hindrances(homework, assignment, gate_facts(practice, couple, day));
    std::erase_if(found, [](const Hindrance& hindrance) { return hindrance.may_be_overridden(); });
    if (!found.empty()) throw refusal(couple, homework, found);
}

void demand_yes_goes_on(domain::Practice& practice, const domain::HomeworkTemplate& homework,
                        const domain::Assignment& assignment, const std::optional<domain::Side>& only,
                        base::Date day)
{
    const auto consents = practice.consents().of(assignment.couple);
    for (const domain::Side side : domain::both_sides) {
        const bool asked = assignment.involves(side) && (assignment.joint || !only || side == *only);
        const auto end =
            asked ? domain::consent_ends(homework, assignment, consents, side) : std::optional<base::Date>();
        if (end && *end <= day)
            throw Refusal(base::Trouble::Refused,
                          say("Not every yes to \"{}\" holds any more, so nothing was written. Ask again, "
                              "alone, or end it.",
                              assignment.title),
                          {{NextStep::What::AskAgain}});
    }
}

} // namespace rekindle::app
