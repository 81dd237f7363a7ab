// SPDX-License-Identifier: MIT
#include "app/couple_tasks.h"

#include "app/settings.h"
#include "base/translate.h"
#include "domain/findings/pressure.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Purpose;
using domain::Side;

class Listing {
public:
    /// A yes that ends is asked for again so long before.
    Listing(const domain::Couple& couple, base::Date as_of, std::chrono::days before_it_ends)
        : m_couple(couple), m_as_of(as_of), m_before_it_ends(before_it_ends)
    {
    }

    /// Of a record that has ended what is open stays to be done, and nobody is asked for a screen any more.
    void add_safety(const SafetyStanding& safety, bool has_ended)
    {
        for (const SafetyMatter& matter : safety.matters) {
            if (!matter.open) continue;
            const bool high = matter.severity == domain::Severity::High;
            const bool due = matter.follow_up && *matter.follow_up <= m_as_of;
            // What is to be looked at again waits until its day.
            if (matter.follow_up && !due && !high) continue;
            m_tasks.push_back(
                {"matter " + matter.name, matter.side,
                 say("{}: {} ({}, {}). Talk alone, then note what was done.", alone(matter.side),
                     matter.title, matter.source, base::to_text(matter.day)),
                 high, false, matter.follow_up});
        }
        if (has_ended) return;
        const auto screens = safety.screens(m_as_of);
        for (const auto& [side, state] : screens) {
            if (state == domain::ScreenState::Missing)
                add("screen " + letter(side), side, say("{}: the safety screen, alone", name(side)));
            if (state == domain::ScreenState::Incomplete)
                add("screen " + letter(side), side,
                    say("{}: the safety screen is not complete; ask what is open, alone", name(side)));
            if (state == domain::ScreenState::Outdated)
                add("screen " + letter(side), side,
                    say("{}: the safety screen is more than a year old; ask again, alone", name(side)));
        }
        for (const UnansweredSafety& open : safety.unanswered) {
            // A screen that is not complete is one task.
            if (!open.declined && screens.at(open.side) == domain::ScreenState::Incomplete) continue;
            m_tasks.push_back({ask_name(open), open.side,
                               say("{}: talk about \"{}\" alone ({})", name(open.side), open.text,
                                   open.declined ? tr("preferred not to say") : tr("left open")),
                               false, true, std::nullopt});
        }
    }

    void add_consents(const std::vector<domain::Consent>& consents, const std::string& policy)
    {
        for (const Side side : domain::both_sides) {
            if (domain::holding(consents, side, Purpose::Counseling, "", m_as_of) == nullptr)
                add("consent counseling " + letter(side), side, say("{}: the yes to counseling", name(side)));
            for (const Purpose purpose : {Purpose::Touch, Purpose::SexualIntimacy})
                add_ending(consents, side, purpose);
        }
        if (policy.empty())
            add("policy", std::nullopt,
                tr("Policy missing: choose a confidentiality policy with the couple and have both sign it"));
    }

    /// Runs though a participant's yes does not hold any more: the counselor is asked, nothing ends by
    /// itself.
    void add_running_without(const domain::Assignment& assignment, const domain::HomeworkTemplate& homework,
                             const std::vector<domain::Consent>& consents)
    {
        for (const Side side : domain::both_sides) {
            const auto end = domain::consent_ends(homework, assignment, consents, side);
            if (!end || *end > m_as_of || (assignment.last && *assignment.last < m_as_of)) continue;
            add(say("without-yes {} {}", letter(side), assignment.id.value), side,
                say("{}: the yes to \"{}\" ended on {}; ask again, alone, or end it", name(side),
                    assignment.title, base::to_text(*end)));
        }
    }

    /// Nothing pauses by itself: the counselor decides, once for each matter.
    void add_running_in_danger(const domain::Assignment& assignment, const domain::HomeworkTemplate& homework,
                               const SafetyStanding& safety)
    {
        if (!homework.conjoint || (assignment.last && *assignment.last < m_as_of)) return;
        for (const SafetyMatter& matter : safety.matters) {
            if (!matter.open || matter.severity != domain::Severity::High) continue;
            m_tasks.push_back({say("goes-on {} {}", assignment.id.value, matter.name), std::nullopt,
                               say("\"{}\" for both goes on while a safety matter of severity high is open; "
                                   "decide whether it is to, or is paused",
                                   assignment.title),
                               true, true, std::nullopt});
            return; // the first is enough to ask
        }
    }

    void add_pressure(const domain::Assignment& assignment, const std::vector<domain::LogEntry>& entries)
    {
        for (const domain::PressureSign& sign : domain::pressure_signs(assignment, entries)) {
            const bool opts_out = sign.pattern == domain::PressureSign::Pattern::OptsOut;
            m_tasks.push_back(
                {say("pressure {} {} {} {}", letter(sign.side), opts_out ? "opts-out" : "comfort",
                     assignment.id.value, base::to_text(sign.day)),
                 sign.side,
                 opts_out
                     ? say("{}: opts out of \"{}\" again and again, the other never; ask alone whether it "
                           "is a free choice",
                           name(sign.side), assignment.title)
                     : say("{}: comfort with \"{}\" dropped by 3 points or more; ask alone", name(sign.side),
                           assignment.title),
                 false, true, std::nullopt});
        }
    }

    std::vector<Task> take(const std::vector<domain::TaskDone>& done)
    {
        std::erase_if(m_tasks, [&](const Task& task) {
            return task.may_be_done &&
                   std::ranges::find(done, task.name, &domain::TaskDone::task) != done.end();
        });
        std::ranges::stable_sort(m_tasks, std::greater(), &Task::urgent);
        return std::move(m_tasks);
    }

private:
    static std::string letter(Side side) { return std::string(domain::word(side)); }
    std::string name(Side side) const
    {
        return say("{} ({})", m_couple.partner(side).label, domain::word(side));
    }
    std::string alone(const std::optional<Side>& side) const { return side ? name(*side) : tr("Both"); }
    void add(std::string name_of_task, std::optional<Side> side, std::string words)
    {
        m_tasks.push_back({std::move(name_of_task), side, std::move(words), false, false, std::nullopt});
    }
    void add_ending(const std::vector<domain::Consent>& consents, Side side, Purpose purpose)
    {
        const auto* const held = domain::holding(consents, side, purpose, "", m_as_of);
        if (held == nullptr || !held->until || *held->until - m_before_it_ends > m_as_of) return;
        const std::string of(domain::word(purpose));
        m_tasks.push_back({say("renew {} {}", of, letter(side)), side,
                           say("{}: the yes to {} ends; ask again, alone", name(side), of), false, false,
                           held->until});
    }

    const domain::Couple& m_couple;
    base::Date m_as_of;
    std::chrono::days m_before_it_ends;
    std::vector<Task> m_tasks;
};

} // namespace

std::string ask_name(const UnansweredSafety& open)
{
    return say("ask {} {} {}", domain::word(open.side), open.item, base::to_text(open.day));
}

std::vector<Task> tasks_of(domain::Practice& practice, Reading& reading, const CoupleStanding& standing,
                           const std::vector<domain::Consent>& consents, base::Date as_of)
{
    const domain::Couple& couple = reading.couple();
    Listing listing(couple, as_of, std::chrono::days{number_of(practice, "renewal-days")});
    const bool has_ended = standing.stage == Stage::Ended;
    listing.add_safety(standing.safety, has_ended);
    if (!has_ended) {
        listing.add_consents(consents, standing.policy);
        reading.each_homework([&](const domain::Assignment& assignment,
                                  const std::vector<domain::LogEntry>& entries,
                                  const std::vector<domain::Review>&) {
            if (assignment.ended) return;
            const auto& homework =
                reading.definitions().homework(assignment.template_id, assignment.template_version);
            listing.add_running_in_danger(assignment, homework, standing.safety);
            listing.add_pressure(assignment, entries);
            listing.add_running_without(assignment, homework, consents);
        });
    }
    return listing.take(practice.office().tasks_done(couple.id));
}

} // namespace rekindle::app
