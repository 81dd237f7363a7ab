// SPDX-License-Identifier: MIT
#include "app/couple_stage.h"

#include "app/consents.h"
#include "app/couple_status.h"
#include "app/couple_tasks.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/words.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Side;

constexpr domain::Words<Stage, 7> stages{
    {"enquiry", "consents", "intake", "feedback", "active", "paused", "ended"}};

/// Either of the two is an intake (canonical, without version).
constexpr std::array<std::string_view, 2> intakes{"https://rekindle.invalid/fhir/Questionnaire/intake-core",
                                                  "https://rekindle.invalid/fhir/Questionnaire/intake-short"};

std::set<Side> with_intake(Reading& reading)
{
    std::set<Side> sides;
    for (const domain::StoredResponse& response : reading.responses()) {
        const bool intake = is_intake(response.questionnaire);
        const auto side = response.owner == domain::Owner::A   ? std::optional(Side::A)
                          : response.owner == domain::Owner::B ? std::optional(Side::B)
                                                               : std::nullopt;
        if (intake && side && response.status == domain::Progressing::Completed) sides.insert(*side);
    }
    return sides;
}

using TasksDone = std::vector<domain::TaskDone>;

/// Everything that partner preferred not to say about safety was talked about.
bool was_talked_through(const SafetyStanding& safety, Side side, const TasksDone& done)
{
    return std::ranges::all_of(safety.unanswered, [&](const UnansweredSafety& open) {
        return open.side != side || !open.declined ||
               std::ranges::find(done, ask_name(open), &domain::TaskDone::task) != done.end();
    });
}

/// What a partner's screen still needs before feedback; "" for nothing. One that declined needs a
/// conversation; a counselor who had it goes on, and the gate still asks for a reason.
std::string needed_of_screen(const SafetyStanding& safety, Side side, domain::ScreenState state,
                             const std::string& name, const TasksDone& done)
{
    if (state == domain::ScreenState::Complete) return {};
    if (state != domain::ScreenState::Declined)
        return say("the safety screen of {}: it is {}", name, in_words(state));
    if (was_talked_through(safety, side, done)) return {};
    return say("a talk with {} alone about what was not said in the safety screen (\"task list\")", name);
}

/// The first stage of which something is missing, and what.
Stage stage_of(Reading& reading, const domain::Couple& couple, const std::vector<domain::Consent>& consents,
               const CoupleStanding& standing, const TasksDone& done, base::Date as_of,
               std::vector<std::string>& needs)
{
    if (domain::is_closed(couple.status)) return Stage::Ended;
    if (couple.status == domain::CoupleStatus::Paused) return Stage::Paused;
    const auto name = [&](Side side) {
        return say("{} ({})", couple.partner(side).label, domain::word(side));
    };
    for (const Side side : domain::both_sides) {
        if (domain::holding(consents, side, domain::Purpose::Counseling, "", as_of) == nullptr)
            needs.push_back(say("{}'s yes to counseling", name(side)));
    }
    if (standing.policy.empty()) needs.push_back(tr("the confidentiality policy, chosen and signed by both"));
    if (!needs.empty()) {
        const bool any = std::ranges::any_of(
            consents, [&](const domain::Consent& consent) { return domain::holds(consent, as_of); });
        return any ? Stage::Consents : Stage::Enquiry;
    }
    const auto filled = with_intake(reading);
    const auto screens = standing.safety.screens(as_of);
    for (const Side side : domain::both_sides) {
        if (!filled.contains(side)) needs.push_back(say("an intake by {} alone", name(side)));
        std::string screen = needed_of_screen(standing.safety, side, screens.at(side), name(side), done);
        if (!screen.empty()) needs.push_back(std::move(screen));
    }
    if (!needs.empty()) return Stage::Intake;
    const auto sessions = reading.sessions();
    if (std::ranges::any_of(sessions, [&](const domain::Session& session) {
            return session.kind == domain::SessionKind::Feedback && session.day <= as_of;
        }))
        return Stage::Active;
    needs.push_back(tr("a feedback session with both"));
    return Stage::Feedback;
}

} // namespace

std::string_view word(Stage stage)
{
    return stages(stage);
}

bool is_intake(const domain::DefinitionRef& questionnaire)
{
    return std::ranges::find(intakes, questionnaire.id) != intakes.end();
}

CoupleStanding couple_standing(domain::Practice& practice, const domain::Couple& couple, base::Date as_of)
{
    Reading reading(practice, couple, domain::Reader(domain::Audience::Counselor));
    return couple_standing(practice, reading, as_of);
}

CoupleStanding couple_standing(domain::Practice& practice, Reading& reading, base::Date as_of)
{
    const domain::Couple& couple = reading.couple();
    const auto consents = practice.consents().of(couple.id);
    CoupleStanding standing;
    standing.policy = policy_of(consents, as_of);
    standing.safety = safety_standing(practice, reading);
    // What was erased has ended, also where a restore brought back a state from before the closing.
    standing.stage = is_erased(practice, couple.id)
                         ? Stage::Ended
                         : stage_of(reading, couple, consents, standing,
                                    practice.office().tasks_done(couple.id), as_of, standing.needs);
    standing.tasks = tasks_of(practice, reading, standing, consents, as_of);
    return standing;
}

domain::TaskDone finish_task(domain::Practice& practice, const domain::Couple& couple,
                             const std::string& number_or_name, const std::string& words, base::Date as_of)
{
    const std::vector<Task> tasks = couple_standing(practice, couple, as_of).tasks;
    auto found = std::ranges::find(tasks, number_or_name, &Task::name);
    std::size_t number = 0;
    const char* const end = number_or_name.data() + number_or_name.size();
    const auto [read, trouble] = std::from_chars(number_or_name.data(), end, number);
    if (found == tasks.end() && trouble == std::errc() && read == end && number >= 1 &&
        number <= tasks.size())
        found = tasks.begin() + static_cast<std::ptrdiff_t>(number - 1);
    if (found == tasks.end())
        throw base::Error(base::Trouble::NotFound,
                          say("The couple {} has no task {}. \"task list\" shows all of them.", couple.code,
                              number_or_name));
    base::Problems problems;
    if (!found->may_be_done)
        problems.push_back(
            {"--task",
             say("\"{}\" goes by itself once that is so; nothing is called done here", found->words)});
    if (base::trimmed(words).empty())
        problems.push_back({"--words", tr("say in words what was done")});
    else if (!base::is_utf8(words))
        problems.push_back({"--words", tr("the text is not valid UTF-8")});
    if (!problems.empty()) throw base::Error(tr("Nothing was recorded."), tr("task"), std::move(problems));
    const domain::TaskDone done{couple.id, found->name, words, as_of};
    practice.office().done(done);
    return done;
}

} // namespace rekindle::app
