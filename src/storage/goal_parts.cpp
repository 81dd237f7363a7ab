// SPDX-License-Identifier: MIT
#include "storage/goal_parts.h"

#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

void read_levels(Database& database, domain::Goal& goal)
{
    long long level = 0;
    std::string words;
    soci::statement statement =
        (database.session().prepare << "SELECT level, words FROM goal_level WHERE goal_id = :g",
         soci::use(goal.id.value), soci::into(level), soci::into(words));
    statement.execute();
    while (statement.fetch()) {
        if (level < -2 || level > 2) throw damaged();
        goal.levels[static_cast<std::size_t>(level + 2)] = words;
    }
}

void read_steps(Database& database, domain::Goal& goal)
{
    domain::GoalStep step;
    std::string owner, due, status, done_on;
    long long number = 0;
    soci::statement statement =
        (database.session().prepare
             << "SELECT number, title, owner, due, status, coalesce(done_on, '') FROM goal_step "
                "WHERE goal_id = :g ORDER BY number",
         soci::use(goal.id.value), soci::into(number), soci::into(step.title), soci::into(owner),
         soci::into(due), soci::into(status), soci::into(done_on));
    statement.execute();
    while (statement.fetch()) {
        step.number = demanded_int(number);
        step.owner = demanded(domain::parse_owner(owner));
        step.due = date_from(due);
        step.status = demanded(domain::parse_step_status(status));
        step.done_on = optional_date_from(done_on);
        goal.steps.push_back(step);
    }
}

void read_ratings(Database& database, domain::Goal& goal)
{
    std::string day, rated_by;
    long long level = 0;
    soci::statement statement =
        (database.session().prepare << "SELECT day, rated_by, level FROM goal_rating WHERE goal_id = :g "
                                       "ORDER BY day, rated_by",
         soci::use(goal.id.value), soci::into(day), soci::into(rated_by), soci::into(level));
    statement.execute();
    while (statement.fetch())
        goal.ratings.push_back(
            {date_from(day), demanded(domain::parse_rated_by(rated_by)), demanded_int(level)});
}

} // namespace

void insert_levels(Database& database, const domain::Goal& goal)
{
    for (int level = -2; level <= 2; ++level) {
        database.session() << "INSERT INTO goal_level (goal_id, level, words) VALUES (:g, :l, :w)",
            soci::use(goal.id.value), soci::use(level),
            soci::use(goal.levels[static_cast<std::size_t>(level + 2)]);
    }
}

void put_step(Database& database, const std::string& goal_id, const domain::GoalStep& step)
{
    const std::string owner(word(step.owner)), due = base::to_text(step.due), status(word(step.status));
    const std::string done_on = text_of(step.done_on);
    database.session() << "INSERT INTO goal_step (goal_id, number, title, owner, due, status, done_on) "
                          "VALUES (:g, :n, :t, :o, :d, :s, nullif(:f, '')) "
                          "ON CONFLICT (goal_id, number) DO UPDATE SET title = excluded.title, "
                          "owner = excluded.owner, due = excluded.due, status = excluded.status, "
                          "done_on = excluded.done_on",
        soci::use(goal_id), soci::use(step.number), soci::use(step.title), soci::use(owner), soci::use(due),
        soci::use(status), soci::use(done_on);
}

void put_rating(Database& database, const std::string& goal_id, const domain::GoalRating& rating)
{
    const std::string day = base::to_text(rating.day), rated_by(word(rating.rated_by));
    database.session() << "INSERT INTO goal_rating (goal_id, day, rated_by, level) VALUES (:g, :d, :r, :l) "
                          "ON CONFLICT (goal_id, day, rated_by) DO UPDATE SET level = excluded.level",
        soci::use(goal_id), soci::use(day), soci::use(rated_by), soci::use(rating.level);
}

void read_parts(Database& database, domain::Goal& goal)
{
    read_levels(database, goal);
    read_steps(database, goal);
    read_ratings(database, goal);
}

} // namespace rekindle::storage
