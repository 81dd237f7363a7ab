// SPDX-License-Identifier: MIT
#include "app/reading.h"

#include "app/letterhead.h"
#include "app/readable_homework.h"
#include "app/rounds.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/safety_gate.h"

#include <algorithm>
#include <utility>

namespace rekindle::app {

using domain::Object;
using domain::Owner;
using domain::Side;

namespace {

std::optional<Owner> who_was_there(domain::SessionKind kind)
{
    switch (kind) {
    case domain::SessionKind::Conjoint:
    case domain::SessionKind::Feedback:
        return Owner::Joint;
    case domain::SessionKind::IndividualA:
        return Owner::A;
    case domain::SessionKind::IndividualB:
        return Owner::B;
    }
    return std::nullopt;
}

Owner owner_of(domain::RatedBy rated_by)
{
    switch (rated_by) {
    case domain::RatedBy::A:
        return Owner::A;
    case domain::RatedBy::B:
        return Owner::B;
    case domain::RatedBy::Counselor:
        break;
    }
    return Owner::Counselor;
}

/// A gap in the numbers would tell that there is more.
void number_anew(std::vector<domain::GoalStep>& steps)
{
    int number = 0;
    for (domain::GoalStep& step : steps) step.number = ++number;
}

void demand_known(domain::Audience audience)
{
    if (!domain::is_known(audience))
        throw base::Error(base::Trouble::Refused, base::tr("This is for nobody the program knows, so nothing "
                                                           "is shown."));
}

/// Nothing is shared between two who parted.
void demand_together(domain::Audience audience, const domain::Couple& couple)
{
    if (audience == domain::Audience::CoupleShared && couple.status == domain::CoupleStatus::Separated)
        throw base::Error(base::Trouble::Refused,
                          base::say("Couple {} has separated, so nothing is made for both any more. Each "
                                    "partner's own copy can be made: --audience partner-a or partner-b.",
                                    couple.code));
}

} // namespace

Reading::Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader)
    : Reading(practice, std::move(couple), std::move(reader), std::nullopt)
{
}

Reading::Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader,
                 std::optional<Side> only)
    : Reading(practice, std::move(couple), std::move(reader), only,
              std::make_shared<FrozenDefinitions>(practice))
{
}

Reading::Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader,
                 std::shared_ptr<FrozenDefinitions> definitions)
    : Reading(practice, std::move(couple), std::move(reader), std::nullopt, std::move(definitions))
{
}

Reading::Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader,
                 std::optional<Side> only, std::shared_ptr<FrozenDefinitions> definitions)
    : m_practice(practice),
      m_couple(std::move(couple)),
      m_shown(m_couple),
      m_reader(std::move(reader)),
      m_only(only),
      m_definitions(std::move(definitions))
{
    demand_known(m_reader.audience);
    demand_together(m_reader.audience, m_couple);
    if (const auto copy = domain::copy_of(m_reader.audience)) m_only = copy;
    if (!may(Object::Code, Owner::Counselor)) {
        m_shown.id = {};
        m_shown.code.clear();
        m_shown.opened = {};
        m_shown.status = {};
    }
    if (!may(Object::Label, Owner::A)) m_shown.a = {};
    if (!may(Object::Label, Owner::B)) m_shown.b = {};
}

bool Reading::may(Object object, Owner owner, domain::Visibility visibility) const
{
    return domain::may_read(m_reader, object, owner, visibility);
}

bool Reading::is_about(Owner owner) const
{
    return !m_only || owner != domain::owner_of(domain::other(*m_only));
}

std::string Reading::practice_name() const
{
    return may(Object::PracticeName, Owner::Counselor) ? letterhead(m_practice) : std::string();
}

std::string Reading::counselor() const
{
    return may(Object::PracticeName, Owner::Counselor) ? m_practice.counselor() : std::string();
}

std::vector<domain::Session> Reading::sessions()
{
    std::vector<domain::Session> sessions = m_practice.couples().sessions(m_couple.id);
    if (whole()) return sessions;
    std::erase_if(sessions, [&](const domain::Session& session) {
        const auto owner = who_was_there(session.kind);
        return !owner || !is_about(*owner) || !may(Object::Session, *owner);
    });
    int number = 0;
    for (domain::Session& session : sessions) session.number = ++number;
    return sessions;
}

const ReadableForm& Reading::readable(const domain::StoredResponse& response)
{
    const FormOf which{response.questionnaire, response.key.value_or(domain::DefinitionRef{}),
                       response.owner};
    const auto found = m_readable.find(which);
    if (found != m_readable.end()) return found->second;
    ReadableForm form =
        readable_form(*m_definitions->questionnaire(response.questionnaire).questionnaire,
                      m_definitions->key_of(response), response.questionnaire.id, response.owner, m_reader);
    return m_readable.emplace(which, std::move(form)).first->second;
}

void Reading::leave_out_the_other(std::vector<domain::StoredResponse>& responses) const
{
    if (!m_only) return;
    std::erase_if(responses, [&](const domain::StoredResponse& response) {
        return response.owner != domain::owner_of(*m_only) && response.owner != Owner::Joint;
    });
}

std::vector<domain::StoredResponse> Reading::amended()
{
    if (!for_counselor()) return {};
    std::vector<domain::StoredResponse> responses = m_practice.responses().amended(m_couple.id);
    leave_out_the_other(responses);
    return responses;
}

std::vector<domain::StoredResponse> Reading::responses()
{
    std::vector<domain::StoredResponse> responses = m_practice.responses().of(m_couple.id);
    leave_out_the_other(responses);
    if (for_counselor()) return responses;
    std::erase_if(responses, [&](const domain::StoredResponse& response) {
        // Who asks for all of the own answers by name gets those of a form that was never finished, too; what
        // the counselor is setting right is none of them yet.
        const bool whole_enough = response.status == domain::Progressing::Completed ||
                                  (m_reader.with_safety && !response.amendment);
        return !whole_enough || readable(response).nothing();
    });
    for (domain::StoredResponse& response : responses) keep_readable(response, readable(response), m_reader);
    const bool in_pairs = m_reader.audience == domain::Audience::CoupleShared;
    return in_pairs ? in_rounds(std::move(responses)) : responses;
}

bool Reading::shows_scale(const domain::StoredResponse& response, const std::string& scale)
{
    return for_counselor() || readable(response).scales.contains(scale);
}

std::vector<domain::Assignment> Reading::assignments()
{
    std::vector<domain::Assignment> assignments = m_practice.homework().of(m_couple.id);
    if (whole()) return assignments;
    std::erase_if(assignments, [&](const auto& assignment) { return !is_readable(assignment, *this); });
    if (for_counselor()) return assignments;
    for (domain::Assignment& assignment : assignments)
        keep_readable(assignment,
                      m_definitions->homework(assignment.template_id, assignment.template_version), *this);
    return assignments;
}

void Reading::each_homework(const ShowHomework& show)
{
    if (whole()) return m_practice.homework().each(m_couple.id, show);
    const std::vector<domain::Session> with_this_reader = sessions();
    m_practice.homework().each(m_couple.id, [&](domain::Assignment assignment,
                                                std::vector<domain::LogEntry> entries,
                                                std::vector<domain::Review> reviews) {
        if (!is_readable(assignment, *this)) return;
        const domain::HomeworkTemplate& homework =
            m_definitions->homework(assignment.template_id, assignment.template_version);
        keep_readable(entries, homework, *this);
        if (!for_counselor()) {
            keep_readable(assignment, homework, *this);
            keep_readable(reviews, with_this_reader, homework, *this);
        }
        show(std::move(assignment), std::move(entries), std::move(reviews));
    });
}

std::optional<base::Date> Reading::stops_being_due(const domain::Assignment& assignment,
                                                   const domain::HomeworkTemplate& homework,
                                                   domain::Side side)
{
    if (m_only && side != *m_only) return std::nullopt;
    if (!m_consents) m_consents = m_practice.consents().of(m_couple.id);
    const auto own = domain::consent_ends(homework, assignment, *m_consents, side);
    if (m_only || !assignment.joint) return own;
    const auto others = domain::consent_ends(homework, assignment, *m_consents, domain::other(side));
    return own && others ? std::min(*own, *others) : own ? own : others;
}

std::vector<domain::Goal> Reading::goals()
{
    std::vector<domain::Goal> goals = m_practice.goals().of(m_couple.id);
    if (whole()) return goals;
    std::erase_if(goals, [&](const domain::Goal& goal) {
        return !is_about(goal.owner) || !may(Object::Goal, goal.owner);
    });
    for (domain::Goal& goal : goals) {
        std::erase_if(goal.steps, [&](const domain::GoalStep& step) {
            return !is_about(step.owner) || !may(Object::GoalStep, step.owner);
        });
        if (!for_counselor()) number_anew(goal.steps);
        std::erase_if(goal.ratings, [&](const domain::GoalRating& rating) {
            const Owner rater = owner_of(rating.rated_by);
            return !is_about(rater) || !may(Object::GoalRating, rater);
        });
        if (may(Object::GoalText, goal.owner)) continue;
        goal.title.clear();
        goal.levels = {};
    }
    return goals;
}

std::vector<domain::StatusChange> Reading::status_changes()
{
    if (!may(Object::StatusChange, Owner::Counselor)) return {};
    return m_practice.couples().status_changes(m_couple.id);
}

std::vector<domain::Consent> Reading::consents()
{
    if (!may(Object::Consent, Owner::A) && !may(Object::Consent, Owner::B)) return {};
    std::vector<domain::Consent> consents = m_practice.consents().of(m_couple.id);
    std::erase_if(consents, [&](const domain::Consent& consent) {
        const Owner owner = domain::owner_of(consent.side);
        return !is_about(owner) || !may(Object::Consent, owner);
    });
    return consents;
}

} // namespace rekindle::app
