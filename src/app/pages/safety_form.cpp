// SPDX-License-Identifier: MIT
#include "app/pages/safety_form.h"

#include "app/couple_stage.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::FlagKind;
using domain::SafetyStep;

constexpr std::string_view of_a_matter = "matter ";

/// The day that was typed; a sentence goes to `wrong` where it is none, or still to come.
std::optional<base::Date> past_day_in(const std::string& typed, base::Date today,
                                      std::vector<std::string>& wrong)
{
    const auto day = base::parse_date(base::trimmed(typed));
    if (!day) wrong.push_back(say("\"{}\" is not a day like 2026-03-31.", typed));
    if (day && *day > today) wrong.push_back(say("{} is still to come.", base::to_text(*day)));
    return day;
}

const SafetyMatter* matter_called(const SafetyStanding& standing, std::string_view name)
{
    const auto found = std::ranges::find(standing.matters, name, &SafetyMatter::name);
    return found == standing.matters.end() ? nullptr : &*found;
}

} // namespace

std::string note_safety_step(Workspace& workspace, const domain::Couple& couple, const std::string& matter,
                             const SafetyStepGiven& given)
{
    std::vector<std::string> wrong;
    if (!given.step) wrong.emplace_back(tr("Choose what was done."));
    if (base::trimmed(given.words).empty())
        wrong.emplace_back(tr("Say in your own words what was done or found."));
    const auto day = past_day_in(given.day, workspace.today(), wrong);
    std::optional<base::Date> follow_up;
    if (!base::trimmed(given.follow_up).empty()) {
        follow_up = base::parse_date(base::trimmed(given.follow_up));
        if (!follow_up) wrong.push_back(say("\"{}\" is not a day like 2026-03-31.", given.follow_up));
        if (follow_up && day && *follow_up < *day)
            wrong.emplace_back(tr("The day to look at it again comes before the day on which it was done."));
    } else if (given.step && safety_steps.at(*given.step) == SafetyStep::FollowUp) {
        wrong.emplace_back(tr("Say the day on which you look at it again."));
    }
    const SafetyStanding standing = safety_standing(workspace.practice(), couple);
    const SafetyMatter* const about = matter_called(standing, matter);
    if (about != nullptr && day && *day < about->day)
        wrong.push_back(say("This came up on {}, which is later.", base::to_text(about->day)));
    if (!wrong.empty()) return base::joined(wrong, "\n");
    take_step(workspace.practice(), {.couple = couple,
                                     .matters = {matter},
                                     .step = safety_steps.at(*given.step),
                                     .words = given.words,
                                     .follow_up = follow_up,
                                     .day = *day,
                                     .today = workspace.today()});
    return {};
}

std::string note_safety_matter(Workspace& workspace, const domain::Couple& couple,
                               const SafetyMatterGiven& given)
{
    std::vector<std::string> wrong;
    if (!given.about) wrong.emplace_back(tr("Choose whom it is about."));
    if (!given.kind) wrong.emplace_back(tr("Choose what it is about."));
    if (!given.severity) wrong.emplace_back(tr("Choose how grave it is."));
    if (base::trimmed(given.words).empty()) wrong.emplace_back(tr("Say in your own words what it is."));
    const auto day = past_day_in(given.day, workspace.today(), wrong);
    if (!wrong.empty()) return base::joined(wrong, "\n");
    FlagToRaise flag;
    flag.couple = couple;
    if (*given.about < domain::both_sides.size()) flag.side = domain::both_sides.at(*given.about);
    flag.kind = flag_kinds.at(*given.kind);
    flag.severity = severities.at(*given.severity);
    flag.words = given.words;
    flag.day = *day;
    flag.today = workspace.today();
    raise_flag(workspace.practice(), flag);
    return {};
}

bool is_about_a_matter(const Task& task)
{
    return task.name.starts_with(of_a_matter);
}

std::optional<SafetyMatter> matter_of(Workspace& workspace, const domain::Couple& couple, const Task& task)
{
    if (!is_about_a_matter(task)) return std::nullopt;
    const SafetyStanding standing = safety_standing(workspace.practice(), couple);
    const SafetyMatter* const found =
        matter_called(standing, std::string_view(task.name).substr(of_a_matter.size()));
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::string in_words(SafetyStep step)
{
    switch (step) {
    case SafetyStep::Assessed:
        return tr("looked into");
    case SafetyStep::SafetyPlan:
        return tr("a safety plan was made");
    case SafetyStep::Referral:
        return tr("referred to somebody");
    case SafetyStep::FollowUp:
        return tr("to be looked at again");
    case SafetyStep::Closed:
        return tr("closed");
    }
    return {};
}

std::string in_words(FlagKind kind)
{
    switch (kind) {
    case FlagKind::SelfHarm:
        return tr("harm to themselves");
    case FlagKind::PartnerViolence:
        return tr("violence between the partners");
    case FlagKind::HarmToOthers:
        return tr("harm to others");
    case FlagKind::Substance:
        return tr("alcohol, drugs or medicines");
    case FlagKind::AbuseOfDependent:
        return tr("harm to a child, or to somebody who depends on others");
    case FlagKind::SevereDistress:
        return tr("severe distress");
    case FlagKind::Coercion:
        return tr("pressure in homework");
    case FlagKind::Other:
        return tr("something else");
    }
    return {};
}

std::string steps_in_words(const SafetyMatter& matter)
{
    std::vector<std::string> lines;
    for (const domain::SafetyAction& action : matter.actions) {
        std::string line =
            say("{}, {}: {}", base::to_text(action.acted_on), in_words(action.step), action.words);
        if (action.follow_up) line += say(" (again on {})", base::to_text(*action.follow_up));
        lines.push_back(std::move(line));
    }
    return base::joined(lines, "\n");
}

} // namespace rekindle::app
