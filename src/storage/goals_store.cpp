// SPDX-License-Identifier: MIT
#include "storage/goals_store.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/goal_parts.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

#include <algorithm>

namespace rekindle::storage {
namespace {

using Part = EarlierValuesStore::Part;
using Parts = std::vector<Part>;

constexpr const char* subject = "goal";

domain::Owner owner_of(domain::RatedBy rater)
{
    if (rater == domain::RatedBy::Counselor) return domain::Owner::Counselor;
    return rater == domain::RatedBy::A ? domain::Owner::A : domain::Owner::B;
}

const domain::GoalStep* step_of(const domain::Goal& goal, int number)
{
    const auto found = std::ranges::find(goal.steps, number, &domain::GoalStep::number);
    return found == goal.steps.end() ? nullptr : &*found;
}

std::string name_of(const domain::GoalStep& step, const char* part)
{
    return "step " + std::to_string(step.number) + ' ' + part;
}

void add_words(Parts& parts, const domain::GoalStep& was, const domain::GoalStep& now)
{
    parts.push_back({name_of(was, "title"), was.title, now.title, was.owner});
    parts.push_back(
        {name_of(was, "owner"), std::string(word(was.owner)), std::string(word(now.owner)), was.owner});
    parts.push_back({name_of(was, "due"), base::to_text(was.due), base::to_text(now.due), was.owner});
}

void add_outcome(Parts& parts, const domain::GoalStep& was, const domain::GoalStep& now)
{
    parts.push_back(
        {name_of(was, "status"), std::string(word(was.status)), std::string(word(now.status)), was.owner});
    parts.push_back({name_of(was, "done-on"), text_of(was.done_on), text_of(now.done_on), was.owner});
}

/// Everything a goal says but its ratings and what became of its steps.
Parts changed_words(const domain::Goal& was, const domain::Goal& now)
{
    Parts parts;
    const auto add = [&](const std::string& what, const std::string& before, const std::string& after) {
        parts.push_back({what, before, after, was.owner});
    };
    add("title", was.title, now.title);
    for (int level = -2; level <= 2; ++level) {
        const auto at = static_cast<std::size_t>(level + 2);
        add("level " + std::to_string(level), was.levels.at(at), now.levels.at(at));
    }
    add("importance", std::to_string(was.importance), std::to_string(now.importance));
    add("difficulty", std::to_string(was.difficulty), std::to_string(now.difficulty));
    add("baseline", std::to_string(was.baseline), std::to_string(now.baseline));
    add("target", text_of(was.target), text_of(now.target));
    for (const domain::GoalStep& step : now.steps) {
        if (const auto* const before = step_of(was, step.number)) add_words(parts, *before, step);
    }
    return parts;
}

} // namespace

void GoalsStore::add(const domain::Goal& goal)
{
    m_database.change([&] {
        const std::string owner(word(goal.owner)), set_on = base::to_text(goal.set_on),
                                                   target = text_of(goal.target);
        m_database.session()
            << "INSERT INTO goal (id, couple_id, title, owner, importance, difficulty, baseline, "
               "set_on, target) VALUES (:i, :c, :t, :o, :m, :d, :b, :s, nullif(:g, ''))",
            soci::use(goal.id.value), soci::use(goal.couple.value), soci::use(goal.title), soci::use(owner),
            soci::use(goal.importance), soci::use(goal.difficulty), soci::use(goal.baseline),
            soci::use(set_on), soci::use(target);
        insert_levels(m_database, goal);
        for (const domain::GoalStep& step : goal.steps) put_step(m_database, goal.id.value, step);
        for (const domain::GoalRating& rating : goal.ratings) put_rating(m_database, goal.id.value, rating);
        m_audit.record_change("add", "goal", goal.id.value);
    });
}

void GoalsStore::set_right(const domain::Goal& goal, const std::string& reason)
{
    m_database.change([&] {
        const domain::Goal before = stored_goal(goal.id);
        if (!before.ratings.empty())
            m_earlier.keep({before.couple, subject, goal.id.value, changed_words(before, goal)}, reason);
        const std::string target = text_of(goal.target);
        m_database.run("UPDATE goal SET title = :t, importance = :m, difficulty = :d, baseline = :b, target "
                       "= nullif(:g, '') WHERE id = :i",
                       soci::use(goal.title), soci::use(goal.importance), soci::use(goal.difficulty),
                       soci::use(goal.baseline), soci::use(target), soci::use(goal.id.value));
        m_database.run("DELETE FROM goal_level WHERE goal_id = :i", soci::use(goal.id.value));
        insert_levels(m_database, goal);
        for (domain::GoalStep step : goal.steps) {
            if (const auto* const was = step_of(before, step.number)) {
                step.status = was->status;
                step.done_on = was->done_on;
            }
            put_step(m_database, goal.id.value, step);
        }
        m_audit.record_change("set-right", subject, goal.id.value);
    });
}

void GoalsStore::set_step(const domain::GoalId& goal, const domain::GoalStep& step, const std::string& reason)
{
    m_database.change([&] {
        const domain::Goal before = stored_goal(goal);
        if (const auto* const was = step_of(before, step.number)) {
            Parts parts;
            if (was->status == domain::StepStatus::Done) add_outcome(parts, *was, step);
            if (!before.ratings.empty()) add_words(parts, *was, step);
            m_earlier.keep({before.couple, subject, goal.value, std::move(parts)}, reason);
        }
        put_step(m_database, goal.value, step);
        m_audit.record_change("set-step", subject, goal.value);
    });
}

void GoalsStore::rate(const domain::GoalId& goal, const domain::GoalRating& rating, const std::string& reason)
{
    m_database.change([&] {
        const domain::Goal before = stored_goal(goal);
        for (const domain::GoalRating& was : before.ratings) {
            if (was.day != rating.day || was.rated_by != rating.rated_by) continue;
            m_earlier.keep(
                {before.couple,
                 subject,
                 goal.value,
                 {{base::joined({"rating", base::to_text(was.day), std::string(word(was.rated_by))}, " "),
                   std::to_string(was.level), std::to_string(rating.level), owner_of(was.rated_by)}}},
                reason);
        }
        put_rating(m_database, goal.value, rating);
        m_audit.record_change("rate", subject, goal.value);
    });
}

std::vector<domain::Goal> GoalsStore::of(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::Goal goal;
        std::string owner, set_on, target;
        long long importance = 0, difficulty = 0, baseline = 0;
        soci::statement statement =
            (m_database.session().prepare
                 << "SELECT id, title, owner, importance, difficulty, baseline, set_on, "
                    "coalesce(target, '') FROM goal WHERE couple_id = :c ORDER BY rowid",
             soci::use(couple.value), soci::into(goal.id.value), soci::into(goal.title), soci::into(owner),
             soci::into(importance), soci::into(difficulty), soci::into(baseline), soci::into(set_on),
             soci::into(target));
        goal.couple = couple;
        std::vector<domain::Goal> goals;
        statement.execute();
        while (statement.fetch()) {
            goal.owner = demanded(domain::parse_owner(owner));
            goal.importance = demanded_int(importance);
            goal.difficulty = demanded_int(difficulty);
            goal.baseline = demanded_int(baseline);
            goal.set_on = date_from(set_on);
            goal.target = optional_date_from(target);
            goals.push_back(goal);
        }
        for (domain::Goal& each : goals) read_parts(m_database, each);
        return goals;
    });
}

domain::Goal GoalsStore::stored_goal(const domain::GoalId& goal)
{
    std::string couple;
    if (m_database.run("SELECT couple_id FROM goal WHERE id = :i", soci::use(goal.value),
                       soci::into(couple))) {
        for (domain::Goal& each : of({couple})) {
            if (each.id == goal) return std::move(each);
        }
    }
    throw base::Error(base::Trouble::NotFound, base::tr("This goal is not in the practice."));
}

} // namespace rekindle::storage
