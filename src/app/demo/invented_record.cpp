// SPDX-License-Identifier: MIT
#include "app/demo/invented_record.h"

#include "app/consents.h"
#include "app/frozen_definitions.h"
#include "app/homework_parts.h"
#include "app/homework_successor.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace rekindle::app {
namespace {

constexpr const char* override_words =
    "Talked with each of them alone; both want it and neither feels pushed.";

void keep_visibility(const std::vector<domain::ResponseItem>& items, const domain::ScoringKey& key,
                     std::map<std::string, domain::Visibility>& result)
{
    for (const domain::ResponseItem& item : items) {
        const auto visibility = domain::visibility_of(key, item.link_id);
        if (!item.answers.empty() && visibility != domain::Visibility::Normal)
            result[item.link_id] = visibility;
        keep_visibility(item.items, key, result);
    }
}

} // namespace

DemoCounts& DemoCounts::operator+=(const DemoCounts& more)
{
    couples += more.couples;
    sessions += more.sessions;
    forms += more.forms;
    goals += more.goals;
    assignments += more.assignments;
    marks += more.marks;
    reviews += more.reviews;
    return *this;
}

void InventedRecord::add(domain::Couple couple)
{
    couple.id = {m_practice.new_id()};
    m_practice.couples().add(couple);
    m_couple = std::move(couple);
    ++m_counts.couples;
}

const domain::Session& InventedRecord::meet(base::Date day, domain::SessionKind kind)
{
    m_session = {{m_practice.new_id()}, m_couple.id, m_session.number + 1, kind, day};
    m_practice.couples().add(m_session);
    ++m_counts.sessions;
    return m_session;
}

void InventedRecord::fill(const forms::CatalogEntry& form, domain::Side side, base::Date day,
                          std::chrono::minutes time, std::vector<domain::ResponseItem> items)
{
    const domain::ScoringKey& key = *form.scoring_key();
    domain::StoredResponse response;
    response.id = {m_practice.new_id()};
    response.couple = m_couple.id;
    response.owner = domain::owner_of(side);
    response.session = m_session.id;
    response.questionnaire = ref_of(*form.form.questionnaire);
    response.key = ref_of(key);
    response.authored = base::Instant{day + time, std::chrono::minutes{0}};
    keep_visibility(items, key, response.visibility);
    response.items = std::move(items);
    m_practice.definitions().freeze({response.questionnaire, form.form.bytes});
    m_practice.definitions().freeze({*response.key, form.key->bytes});
    m_practice.responses().save(response);
    ++m_counts.forms;
}

HomeworkToAssign InventedRecord::wanted(const std::string& template_id, const std::string& plan,
                                        const std::string& schedule) const
{
    HomeworkToAssign result;
    result.couple = m_couple;
    result.session = m_session;
    result.template_id = template_id;
    result.schedule = schedule;
    result.plan = plan;
    result.plan_file = plan.empty() ? "" : template_id;
    return result;
}

domain::Assignment InventedRecord::assign(const std::string& template_id, const std::string& plan,
                                          const std::string& schedule)
{
    domain::Assignment result =
        app::assign(m_practice, m_library, wanted(template_id, plan, schedule), nullptr, permit());
    ++m_counts.assignments;
    m_counts.goals += domain::kind_of(result.plan) == domain::Kind::GoalPlan;
    return result;
}

void InventedRecord::mark(const domain::Assignment& assignment, domain::Side side, base::Date day,
                          domain::LogState state, std::vector<domain::ResponseItem> note)
{
    domain::LogEntry entry;
    entry.id = {m_practice.new_id()};
    entry.assignment = assignment.id;
    entry.side = side;
    entry.day = day;
    entry.state = state;
    entry.visibility = visibility_of(note, homework(assignment));
    entry.answers = std::move(note);
    m_practice.homework().log(entry);
    ++m_counts.marks;
}

void InventedRecord::review(const domain::Assignment& assignment, domain::Decision decision,
                            std::vector<domain::ResponseItem> answers)
{
    domain::Review review{
        {m_practice.new_id()}, assignment.id, m_session.id, m_session.day, decision, {}, {}};
    review.visibility = visibility_of(answers, homework(assignment));
    review.answers = std::move(answers);
    m_practice.homework().review(review);
    if (decision != domain::Decision::Continue)
        m_practice.homework().end(assignment.id, m_session.day - std::chrono::days{1});
    ++m_counts.reviews;
}

void InventedRecord::agree(domain::Side side, domain::Purpose purpose, const std::string& about)
{
    const domain::PracticeText text = m_library.practice_text(text_for(purpose, about));
    domain::Consent consent;
    consent.id = {m_practice.new_id()};
    consent.couple = m_couple.id;
    consent.side = side;
    consent.purpose = purpose;
    consent.about = about;
    consent.text_id = text.id;
    consent.text_version = text.version;
    consent.given_on = m_session.day;
    if (domain::is_timed(purpose)) consent.until = yes_until();
    m_practice.consents().keep_text(text);
    m_practice.consents().add(consent);
    m_agreed[{purpose, about, side}] = consent.until;
}

void InventedRecord::agree_again(domain::Purpose purpose)
{
    for (const domain::Side side : domain::both_sides) {
        const auto agreed = m_agreed.find({purpose, "", side});
        if (agreed == m_agreed.end() || (agreed->second && *agreed->second < m_session.day))
            agree(side, purpose, "");
    }
}

base::Date InventedRecord::yes_until() const
{
    return m_session.day + std::chrono::days{domain::most_days_of_a_timed_yes};
}

void InventedRecord::mark_yes(const std::string& about)
{
    const auto marked = m_marked.find(about);
    if (marked != m_marked.end() && marked->second >= m_session.day) return;
    m_marked[about] = yes_until();
    for (const domain::Side side : domain::both_sides)
        m_practice.consents().mark({m_practice.new_id(), m_couple.id, side, about, domain::YesAnswer::Yes,
                                    m_session.day, yes_until()});
}

/// Invented couples say yes to what they do: reading back what was written would make a long course slow.
Permit InventedRecord::permit()
{
    return [this](const domain::HomeworkTemplate& homework, const domain::Assignment& assignment) {
        agree_again(domain::Purpose::Homework);
        for (const std::string& code : homework.consents) {
            if (const auto purpose = domain::parse_purpose(code)) agree_again(*purpose);
        }
        if (const auto* const touch = std::get_if<domain::TouchRitualPlan>(&assignment.plan)) {
            agree_again(domain::Purpose::Touch);
            for (const std::string& kind : touch->touches) mark_yes(kind);
        }
        if (kind_of(homework.kind) == domain::Kind::SexualIntimacy) {
            agree_again(domain::Purpose::SexualIntimacy);
            mark_yes(homework.id);
        }
        // A screen that has not come yet, or raised something: the counselor has talked with both alone.
        if (homework.conjoint && !std::exchange(m_overrode, true))
            m_practice.safety().add(domain::Override{m_practice.new_id(),
                                                     m_couple.id,
                                                     "assign homework",
                                                     assignment.id.value,
                                                     override_words,
                                                     {}});
    };
}

domain::Assignment InventedRecord::carry_on(const domain::Assignment& before, int steps,
                                            const std::optional<domain::Schedule>& schedule)
{
    const auto plan = steps == 0 ? before.plan : stepped(before.plan, homework(before), steps);
    assert(plan && "a step was decided that the template does not have");
    domain::Assignment result = continued(before, *plan, m_session);
    result.id = {m_practice.new_id()};
    if (schedule) result.schedule = *schedule;
    m_practice.homework().assign(result);
    ++m_counts.assignments;
    return result;
}

domain::Assignment InventedRecord::replace(const domain::Assignment& before, const std::string& template_id,
                                           const std::string& plan, const std::string& schedule)
{
    domain::Assignment result =
        app::assign(m_practice, m_library, wanted(template_id, plan, schedule), &before, permit());
    ++m_counts.assignments;
    m_counts.goals += domain::kind_of(result.plan) == domain::Kind::GoalPlan;
    return result;
}

void InventedRecord::set_status(const domain::StatusChange& change)
{
    m_practice.couples().set_status(m_couple.id, change);
}

void InventedRecord::set_tags(const std::vector<std::string>& tags)
{
    m_practice.couples().set_tags(m_couple.id, tags);
}

domain::Goal InventedRecord::goal_of(const domain::Assignment& assignment)
{
    const auto& id = std::get<domain::GoalPlanPlan>(assignment.plan).goal;
    const auto goals = m_practice.goals().of(m_couple.id);
    const auto found = std::ranges::find(goals, id, &domain::Goal::id);
    assert(found != goals.end() && "a goal plan has its goal");
    return *found;
}

void InventedRecord::set_step(const domain::Goal& goal, const domain::GoalStep& step)
{
    m_practice.goals().set_step(goal.id, step);
}

void InventedRecord::rate(const domain::Goal& goal, const domain::GoalRating& rating)
{
    m_practice.goals().rate(goal.id, rating);
}

const domain::HomeworkTemplate& InventedRecord::homework(const domain::Assignment& assignment) const
{
    const auto* entry = m_library.homework().find(assignment.template_id);
    assert(entry && "the demo assigns installed homework");
    return entry->homework;
}

} // namespace rekindle::app
