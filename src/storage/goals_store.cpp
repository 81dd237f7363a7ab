// SPDX-License-Identifier: MIT
#include "storage/goals_store.h"

#include "base/translate.h"
#include "storage/goal_parts.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {

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

void GoalsStore::set_step(const domain::GoalId& goal, const domain::GoalStep& step)
{
    m_database.change([&] {
        demand(goal);
        put_step(m_database, goal.value, step);
        m_audit.record_change("set-step", "goal", goal.value);
    });
}

void GoalsStore::rate(const domain::GoalId& goal, const domain::GoalRating& rating)
{
    m_database.change([&] {
        demand(goal);
        put_rating(m_database, goal.value, rating);
        m_audit.record_change("rate", "goal", goal.value);
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

void GoalsStore::demand(const domain::GoalId& goal)
{
    long long count = 0;
    m_database.session() << "SELECT count(*) FROM goal WHERE id = :i", soci::use(goal.value),
        soci::into(count);
    if (count == 0) throw base::Error(base::Trouble::NotFound, base::tr("This goal is not in the practice."));
}

} // namespace rekindle::storage
