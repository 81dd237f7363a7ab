// SPDX-License-Identifier: MIT
#include "app/record.h"

#include "app/couple_check.h"
#include "app/couple_status.h"
#include "app/refusal.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::string next_code(const std::vector<domain::Couple>& couples)
{
    const auto taken = [&](const std::string& code) {
        return std::ranges::any_of(
            couples, [&](const domain::Couple& couple) { return same_code(couple.code, code); });
    };
    for (std::size_t number = couples.size() + 1;; ++number) {
        std::string code = fmt::format("C-{:04d}", number);
        if (!taken(code)) return code;
    }
}

void add_problem(base::Problems& problems, const char* where, std::string what)
{
    if (!what.empty()) problems.push_back({where, std::move(what)});
}

std::string wrong_with_day(const domain::Couple& couple, const NewSession& held)
{
    if (held.day > held.today) return say("{} is still to come", base::to_text(held.day));
    if (held.day < couple.opened && !held.before_opening)
        return say(
            "the couple came first on {}; say so if the session was before that, as in an old paper record",
            base::to_text(couple.opened));
    return {};
}

/// What the day of a session may still be all the same.
std::vector<NextStep> next_of(const domain::Couple& couple, const NewSession& held)
{
    if (held.day >= couple.opened || held.before_opening) return {};
    return {{NextStep::What::SayItWasBefore}};
}

bool has_homework(domain::Practice& practice, const domain::Session& session)
{
    return std::ranges::any_of(
        practice.homework().of(session.couple), [&](const domain::Assignment& assignment) {
            return assignment.assigned_at == session.id ||
                   std::ranges::any_of(practice.homework().reviews(assignment.id),
                                       [&](const auto& review) { return review.session == session.id; });
        });
}

bool has_notes(domain::Practice& practice, const domain::Session& session)
{
    return std::ranges::any_of(
        std::array{&practice.session_notes(), &practice.psychotherapy_notes()}, [&](domain::Notes* notes) {
            return std::ranges::any_of(notes->of(session.couple),
                                       [&](const auto& note) { return note.session == session.id; });
        });
}

} // namespace

domain::Couple add_couple(domain::Practice& practice, const NewCouple& wanted)
{
    domain::Couple couple;
    couple.a = {std::string(base::trimmed(wanted.label_a)), std::string(base::trimmed(wanted.pronouns_a))};
    couple.b = {std::string(base::trimmed(wanted.label_b)), std::string(base::trimmed(wanted.pronouns_b))};
    couple.opened = wanted.opened;
    couple.code = std::string(base::trimmed(wanted.code));

    const auto couples = practice.couples().all();
    if (couple.code.empty()) couple.code = next_code(couples);
    base::Problems problems;
    add_problem(problems, "--a", wrong_with_label(couple.a.label));
    add_problem(problems, "--b", wrong_with_label(couple.b.label));
    add_problem(problems, "--b", wrong_with_both_labels(couple));
    for (const domain::Couple& other : couples) {
        if (same_code(other.code, couple.code))
            problems.push_back({"--code", say("the code {} is taken by another couple", other.code)});
    }
    add_problem(problems, "--opened", wrong_with_opening(couple.opened, wanted.today));
    if (!base::is_utf8(couple.code)) problems.push_back({"--code", tr("the code is not valid UTF-8 text")});
    if (!problems.empty())
        throw base::Error(tr("The couple was not added."), tr("couple"), std::move(problems));

    couple.id = {practice.new_id()};
    practice.couples().add(couple);
    return couple;
}

domain::Couple couple_called(domain::Practice& practice, const std::string& code_or_id)
{
    if (auto couple = practice.couples().find(code_or_id)) return *couple;
    // Of earlier versions two codes may differ in case alone: then only the exact one will do.
    const std::string folded = base::folded(code_or_id);
    std::vector<domain::Couple> like = practice.couples().all();
    std::erase_if(like, [&](const domain::Couple& couple) { return base::folded(couple.code) != folded; });
    if (like.size() == 1) return like.front();
    throw base::Error(
        base::Trouble::NotFound,
        say("There is no couple {} in this practice. \"couple list\" shows all of them.", code_or_id));
}

domain::Session add_session(domain::Practice& practice, const domain::Couple& couple,
                            const NewSession& wanted)
{
    demand_open(couple);
    base::Problems problems;
    add_problem(problems, "--day", wrong_with_day(couple, wanted));
    if (!problems.empty())
        throw Refusal(tr("The session was not added."), couple.code, std::move(problems),
                      next_of(couple, wanted));
    const auto sessions = practice.couples().sessions(couple.id);
    domain::Session session;
    session.id = {practice.new_id()};
    session.couple = couple.id;
    session.number = sessions.empty() ? 1 : sessions.back().number + 1;
    session.kind = wanted.kind;
    session.day = wanted.day;
    practice.couples().add(session);
    return session;
}

domain::Session set_session_right(domain::Practice& practice, const domain::Couple& couple,
                                  const domain::Session& session, const NewSession& as_it_was,
                                  const std::string& reason)
{
    demand_open(couple);
    domain::Session changed = session;
    changed.day = as_it_was.day;
    changed.kind = as_it_was.kind;
    base::Problems problems;
    if (changed.day != session.day) {
        add_problem(problems, "--day", wrong_with_day(couple, as_it_was));
        if (has_homework(practice, session))
            problems.push_back(
                {"--day", tr("homework was agreed on or reviewed in this session, and its days "
                             "are counted from it; so the day stays")});
    }
    if (changed.kind != session.kind && has_notes(practice, session))
        problems.push_back({"--kind", tr("there are notes on this session, and who may see them depends on "
                                         "who was there; so that stays")});
    if (changed == session)
        problems.push_back({"", tr("everything is as it was, so there is nothing to set right")});
    if (!problems.empty())
        throw Refusal(tr("The session was not changed."), couple.code, std::move(problems),
                      changed.day == session.day ? std::vector<NextStep>{} : next_of(couple, as_it_was));
    practice.couples().set_right(changed, reason);
    return changed;
}

domain::Session session_called(domain::Practice& practice, const domain::Couple& couple, int number)
{
    for (const domain::Session& session : practice.couples().sessions(couple.id)) {
        if (session.number == number) return session;
    }
    throw base::Error(
        base::Trouble::NotFound,
        say("The couple {} has no session {}. \"session list\" shows all of them.", couple.code, number));
}

} // namespace rekindle::app
