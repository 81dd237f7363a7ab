// SPDX-License-Identifier: MIT
#include "storage/assignment_table.h"

#include "base/translate.h"
#include "storage/moment_text.h"
#include "storage/plan_json.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

constexpr const char* by_couple =
    "SELECT id, couple_id, template_id, template_version, title, assigned_session_id, start_day, "
    "coalesce(last_day, ''), coalesce(ended_day, ''), schedule, for_a, for_b, joint, kind, plan, "
    "coalesce(follows_id, '') FROM assignment WHERE couple_id = :i ORDER BY rowid";
constexpr const char* by_id =
    "SELECT id, couple_id, template_id, template_version, title, assigned_session_id, start_day, "
    "coalesce(last_day, ''), coalesce(ended_day, ''), schedule, for_a, for_b, joint, kind, plan, "
    "coalesce(follows_id, '') FROM assignment WHERE id = :i";

} // namespace

void insert_assignment(Database& database, const domain::Assignment& assignment)
{
    const std::string start = base::to_text(assignment.start), last = text_of(assignment.last);
    const std::string ended = text_of(assignment.ended), schedule = to_text(assignment.schedule);
    const std::string kind(word(kind_of(assignment.plan))), plan = to_text(assignment.plan);
    const std::string follows = assignment.follows ? assignment.follows->value : "";
    const int for_a = assignment.for_a, for_b = assignment.for_b, joint = assignment.joint;
    database.session()
        << "INSERT INTO assignment (id, couple_id, template_id, template_version, title, "
           "assigned_session_id, start_day, last_day, ended_day, schedule, for_a, for_b, joint, kind, "
           "plan, follows_id) VALUES (:i, :c, :t, :v, :n, :s, :d, nullif(:l, ''), nullif(:e, ''), :h, "
           ":a, :b, :j, :k, :p, nullif(:f, ''))",
        soci::use(assignment.id.value), soci::use(assignment.couple.value), soci::use(assignment.template_id),
        soci::use(assignment.template_version), soci::use(assignment.title),
        soci::use(assignment.assigned_at.value), soci::use(start), soci::use(last), soci::use(ended),
        soci::use(schedule), soci::use(for_a), soci::use(for_b), soci::use(joint), soci::use(kind),
        soci::use(plan), soci::use(follows);
}

void set_ended(Database& database, const std::string& id, base::Date day)
{
    const std::string text = base::to_text(day);
    database.session() << "UPDATE assignment SET ended_day = :d WHERE id = :i", soci::use(text),
        soci::use(id);
}

std::vector<domain::Assignment> assignments(Database& database, AssignmentsBy what, const std::string& id)
{
    domain::Assignment found;
    std::string start, last, ended, schedule, kind, plan, follows;
    long long version = 0, for_a = 0, for_b = 0, joint = 0;
    soci::statement statement =
        (database.session().prepare << (what == AssignmentsBy::Couple ? by_couple : by_id), soci::use(id),
         soci::into(found.id.value), soci::into(found.couple.value), soci::into(found.template_id),
         soci::into(version), soci::into(found.title), soci::into(found.assigned_at.value), soci::into(start),
         soci::into(last), soci::into(ended), soci::into(schedule), soci::into(for_a), soci::into(for_b),
         soci::into(joint), soci::into(kind), soci::into(plan), soci::into(follows));
    std::vector<domain::Assignment> list;
    statement.execute();
    while (statement.fetch()) {
        found.template_version = demanded_int(version);
        found.start = date_from(start);
        found.last = optional_date_from(last);
        found.ended = optional_date_from(ended);
        found.schedule = schedule_from(schedule);
        found.for_a = for_a != 0;
        found.for_b = for_b != 0;
        found.joint = joint != 0;
        found.plan = plan_from(demanded(domain::parse_kind(kind)), plan);
        found.follows.reset();
        if (!follows.empty()) found.follows = domain::AssignmentId{follows};
        list.push_back(found);
    }
    return list;
}

domain::CoupleId couple_of(Database& database, const domain::AssignmentId& assignment)
{
    domain::CoupleId couple;
    soci::session& session = database.session();
    session << "SELECT couple_id FROM assignment WHERE id = :i", soci::use(assignment.value),
        soci::into(couple.value);
    if (!session.got_data())
        throw base::Error(base::Trouble::NotFound, base::tr("This homework is not in the practice."));
    return couple;
}

} // namespace rekindle::storage
