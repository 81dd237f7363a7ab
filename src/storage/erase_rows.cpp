// SPDX-License-Identifier: MIT
#include "storage/erase_rows.h"

#include "base/translate.h"
#include "storage/assignment_table.h"
#include "storage/couple_tags.h"
#include "storage/moment_text.h"
#include "storage/plan_json.h"
#include "storage/stored_words.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <algorithm>
#include <array>
#include <limits>

namespace rekindle::storage {
namespace {

using domain::Erasure;

/// The subject of an erasure that took the couple itself away.
constexpr const char* whole_couple = "couple";

struct Sort {
    const char* subject;
    const char* ids; ///< :c the couple, :s the side or ""
    std::vector<const char*> deletes;
};

constexpr const char* delete_earlier = "DELETE FROM earlier_value WHERE subject_id = :i";
constexpr const char* delete_answers = "DELETE FROM answer WHERE response_id = :i";
constexpr const char* delete_response =
    "DELETE FROM response WHERE id = :i"; // an amendment before what it amends

/// What refers to something comes before it. Homework for one partner alone is that partner's; its entries
/// and reviews as well.
const std::vector<Sort>& sorts()
{
    static const std::vector<Sort> all{
        {"safety-action",
         "SELECT id FROM safety_action WHERE couple_id = :c AND (:s = '' OR about IN (SELECT id FROM flag "
         "WHERE "
         "couple_id = :c AND side = :s) OR substr(about, 1, 36) IN (SELECT id FROM response WHERE couple_id "
         "= :c "
         "AND owner = :s) OR substr(about, 1, 36) IN (SELECT from_response_id FROM response_move WHERE "
         "from_couple_id = :c AND (from_side = :s OR (to_couple_id = :c AND to_side = :s))))",
         {"DELETE FROM safety_action WHERE id = :i"}},
        {"flag",
         "SELECT id FROM flag WHERE couple_id = :c AND (:s = '' OR side = :s)",
         {"DELETE FROM flag WHERE id = :i"}},
        {"override",
         "SELECT id FROM override WHERE couple_id = :c AND :s = ''",
         {"DELETE FROM override WHERE id = :i"}},
        {"task",
         "SELECT id FROM task_done WHERE couple_id = :c AND (:s = '' OR (' ' || task || ' ') LIKE '% ' || :s "
         "|| ' %')",
         {"DELETE FROM task_done WHERE id = :i"}},
        {"log-entry",
         "SELECT log_entry.id FROM log_entry JOIN assignment ON assignment.id = assignment_id WHERE "
         "couple_id = :c "
         "AND (:s = '' OR side = :s OR (for_a = (:s = 'A') AND for_b = (:s = 'B')))",
         {delete_earlier, "DELETE FROM log_entry WHERE id = :i", delete_answers, delete_response}},
        {"review",
         "SELECT review.id FROM review JOIN assignment ON assignment.id = assignment_id WHERE couple_id = :c "
         "AND "
         "(:s = '' OR (for_a = (:s = 'A') AND for_b = (:s = 'B')))",
         {delete_earlier, "DELETE FROM review WHERE id = :i", delete_answers, delete_response}},
        {"assignment",
         "SELECT id FROM assignment WHERE couple_id = :c AND (:s = '' OR (for_a = (:s = 'A') "
         "AND "
         "for_b = (:s = 'B'))) ORDER BY rowid DESC",
         {"DELETE FROM assignment WHERE id = :i"}},
        {"response",
         "SELECT id FROM response WHERE couple_id = :c AND purpose = 'questionnaire' AND (:s = '' OR owner = "
         ":s) ORDER BY rowid DESC",
         {delete_answers, delete_response}},
        {"response-move",
         "SELECT from_response_id FROM response_move WHERE (from_couple_id = :c AND (:s = '' OR from_side = "
         ":s)) OR (to_couple_id = :c AND (:s = '' OR to_side = :s))",
         {"DELETE FROM response_move WHERE from_response_id = :i"}},
        {"hand-over",
         "SELECT id FROM hand_over WHERE couple_id = :c AND (:s = '' OR side = :s)",
         {"DELETE FROM hand_over_form WHERE hand_over_id = :i", "DELETE FROM hand_over WHERE id = :i"}},
        {"goal",
         "SELECT id FROM goal WHERE couple_id = :c AND (:s = '' OR owner = :s)",
         {delete_earlier, "DELETE FROM goal_rating WHERE goal_id = :i",
          "DELETE FROM goal_step WHERE goal_id = :i", "DELETE FROM goal_level WHERE goal_id = :i",
          "DELETE FROM goal WHERE id = :i"}},
        {"consent",
         "SELECT id FROM consent WHERE couple_id = :c AND (:s = '' OR side = :s)",
         {"DELETE FROM consent_end WHERE consent_id = :i", "DELETE FROM consent WHERE id = :i"}},
        {"scan",
         "SELECT id FROM scan WHERE couple_id = :c AND (:s = '' OR side = :s)",
         {"DELETE FROM scan WHERE id = :i"}},
        {"yes-mark",
         "SELECT id FROM yes_mark WHERE couple_id = :c AND (:s = '' OR side = :s)",
         {"DELETE FROM yes_mark WHERE id = :i"}},
        {"session-note",
         "SELECT id FROM session_note WHERE couple_id = :c AND (:s = '' OR owner = :s) ORDER BY rowid DESC",
         {"DELETE FROM session_note WHERE id = :i"}},
        {"session",
         "SELECT id FROM session WHERE couple_id = :c AND :s = ''",
         {delete_earlier, "DELETE FROM session WHERE id = :i"}},
    };
    return all;
}

std::string letter_of(const std::optional<domain::Side>& side)
{
    return side ? std::string(word(*side)) : "";
}

std::vector<std::string> ids(Database& database, const char* query, const domain::CoupleId& couple,
                             const std::string& side)
{
    std::string id;
    std::vector<std::string> found;
    database.each(
        query, [&] { found.push_back(id); }, soci::use(couple.value), soci::use(side), soci::into(id));
    return found;
}

std::string counted(const std::vector<RowsOf>& rows)
{
    json::Value counts = json::Value::object();
    for (const RowsOf& each : rows) {
        if (!each.ids.empty())
            counts.set(each.subject, json::Value::number(static_cast<std::int64_t>(each.ids.size())));
    }
    return json::write(counts);
}

void write_down(Database& database, const Erasure& erasure, const std::string& erased)
{
    const std::string side = letter_of(erasure.side), on = base::to_text(erasure.erased_on);
    const MomentText when = stored(erasure.when);
    database.run("INSERT INTO erasure (id, couple_id, code, side, reason, erased, erased_on, utc, "
                 "offset_minutes) VALUES (:i, :c, :k, nullif(:s, ''), :r, :e, :d, :u, :o)",
                 soci::use(erasure.id.value), soci::use(erasure.couple.value), soci::use(erasure.code),
                 soci::use(side), soci::use(erasure.reason), soci::use(erased), soci::use(on),
                 soci::use(when.utc), soci::use(when.offset_minutes));
}

/// What records of both said before about that partner goes, and each is sealed anew.
void erase_earlier(Database& database, StoredAuditTrail& audit, const domain::CoupleId& couple,
                   const std::string& side)
{
    std::string subject, id;
    std::vector<std::pair<std::string, std::string>> touched;
    database.each(
        "SELECT DISTINCT subject, subject_id FROM earlier_value WHERE couple_id = :c AND owner = :s ORDER BY "
        "subject, subject_id",
        [&] { touched.emplace_back(subject, id); }, soci::use(couple.value), soci::use(side),
        soci::into(subject), soci::into(id));
    for (const auto& [of, touched_id] : touched) {
        database.run("DELETE FROM earlier_value WHERE subject = :o AND subject_id = :i AND owner = :s",
                     soci::use(of), soci::use(touched_id), soci::use(side));
        audit.record_change("erase-part", of, touched_id);
    }
}

/// What of joint goals was that partner's goes, and the goal is sealed anew.
void erase_from_goals(Database& database, StoredAuditTrail& audit, const domain::CoupleId& couple,
                      const std::string& side)
{
    const auto touched =
        ids(database,
            "SELECT id FROM goal WHERE couple_id = :c AND (EXISTS (SELECT 1 FROM goal_rating WHERE "
            "goal_id = id AND rated_by = :s) OR EXISTS (SELECT 1 FROM goal_step WHERE goal_id = id AND "
            "goal_step.owner = :s))",
            couple, side);
    for (const std::string& goal : touched) {
        database.run("DELETE FROM goal_rating WHERE goal_id = :i AND rated_by = :s", soci::use(goal),
                     soci::use(side));
        database.run("DELETE FROM goal_step WHERE goal_id = :i AND owner = :s", soci::use(goal),
                     soci::use(side));
        audit.record_change("erase-part", "goal", goal);
    }
}

/// What that partner said about a hurt, and how willing that partner was, goes from plans of both.
domain::Plan without(domain::ForgivenessPlan plan, domain::Side side)
{
    if (plan.hurt_partner == side) {
        plan.hurt = domain::erased_label;
        plan.intensity = 0;
    }
    (side == domain::Side::A ? plan.willingness_a : plan.willingness_b) = 0;
    return plan;
}

void erase_from_plans(Database& database, StoredAuditTrail& audit, const domain::CoupleId& couple,
                      domain::Side side)
{
    for (const domain::Assignment& each : assignments(database, AssignmentsBy::Couple, couple.value)) {
        const auto* const hurt = std::get_if<domain::ForgivenessPlan>(&each.plan);
        if (hurt == nullptr) continue;
        const std::string plan = to_text(without(*hurt, side));
        database.run("UPDATE assignment SET plan = :p WHERE id = :i", soci::use(plan),
                     soci::use(each.id.value));
        audit.record_change("erase-part", "assignment", each.id.value);
    }
}

/// Homework for both may follow homework that goes.
void let_nothing_follow(Database& database, StoredAuditTrail& audit, const RowsOf& going)
{
    for (const std::string& id : going.ids) {
        std::string follower;
        std::vector<std::string> followers;
        database.each(
            "SELECT id FROM assignment WHERE follows_id = :i", [&] { followers.push_back(follower); },
            soci::use(id), soci::into(follower));
        std::erase_if(followers, [&](const std::string& each) {
            return std::ranges::find(going.ids, each) != going.ids.end();
        });
        for (const std::string& each : followers) {
            database.run("UPDATE assignment SET follows_id = NULL WHERE id = :i", soci::use(each));
            audit.record_change("erase-part", "assignment", each);
        }
    }
}

void blot_out(Database& database, const Erasure& erasure)
{
    const std::string side = letter_of(erasure.side), label = domain::erased_label;
    database.run(
        "UPDATE partner SET label = :l, pronouns = '' WHERE couple_id = :c AND (:s = '' OR side = :s)",
        soci::use(label), soci::use(erasure.couple.value), soci::use(side));
    // A tag does not tell about whom of the two it is.
    replace_tags(database, erasure.couple, {});
}

bool is_there(Database& database, const domain::CoupleId& couple)
{
    long long count = 0;
    database.run("SELECT count(*) FROM couple WHERE id = :c", soci::use(couple.value), soci::into(count));
    return count != 0;
}

/// Rows of the couple that an erasure of it would keep.
bool has_kept_rows(Database& database, const domain::CoupleId& couple)
{
    long long count = 0;
    database.run(
        "SELECT (SELECT count(*) FROM release WHERE couple_id = :c) + (SELECT count(*) FROM legal_hold "
        "WHERE couple_id = :c) + (SELECT count(*) FROM erasure WHERE couple_id = :c) + (SELECT count(*) FROM "
        "response_move WHERE from_couple_id = :c OR to_couple_id = :c)",
        soci::use(couple.value), soci::into(count));
    return count != 0;
}

bool is_empty(Database& database, const domain::CoupleId& couple)
{
    return !has_kept_rows(database, couple) &&
           std::ranges::all_of(rows_to_erase(database, couple, std::nullopt),
                               [](const RowsOf& rows) { return rows.ids.empty(); });
}

std::vector<domain::ErasedCount> counts_of(const std::string& text)
{
    const auto parsed = json::parse(text, {.bytes = 65536, .depth = 2, .values = 100});
    if (!parsed.value) throw damaged();
    std::vector<domain::ErasedCount> counts;
    for (const auto& [subject, count] : parsed.value->members()) {
        const auto number = count.as_integer();
        if (!number) throw damaged();
        counts.push_back({subject, demanded_int(*number)});
    }
    return counts;
}

bool took_the_couple(const Erasure& erasure)
{
    return std::ranges::find(erasure.erased, whole_couple, &domain::ErasedCount::subject) !=
           erasure.erased.end();
}

} // namespace

std::vector<RowsOf> rows_to_erase(Database& database, const domain::CoupleId& couple,
                                  const std::optional<domain::Side>& side)
{
    std::vector<RowsOf> rows;
    for (const Sort& sort : sorts())
        rows.push_back({sort.subject, ids(database, sort.ids, couple, letter_of(side)), sort.deletes});
    return rows;
}

void erase(Database& database, StoredAuditTrail& audit, const Erasure& erasure,
           const std::vector<RowsOf>& rows)
{
    write_down(database, erasure, counted(rows)); // from here on the rows may go
    for (const RowsOf& each : rows) {
        if (each.subject == std::string_view("assignment")) let_nothing_follow(database, audit, each);
        for (const std::string& id : each.ids) {
            for (const char* const statement : each.deletes) database.run(statement, soci::use(id));
            audit.record("erase", each.subject, id);
        }
    }
    if (erasure.side) {
        erase_earlier(database, audit, erasure.couple, letter_of(erasure.side));
        erase_from_goals(database, audit, erasure.couple, letter_of(erasure.side));
        erase_from_plans(database, audit, erasure.couple, *erasure.side);
    }
    blot_out(database, erasure);
    audit.record_change("erase-part", "couple", erasure.couple.value);
    audit.record_change("erase", "erasure", erasure.id.value);
}

void remove_couple(Database& database, StoredAuditTrail& audit, const Erasure& erasure)
{
    if (!is_empty(database, erasure.couple))
        throw base::Error(
            base::Trouble::Refused,
            base::say("Something was added to the record of couple {}, so it was not made by mistake "
                      "alone. \"couple erase\" erases a record.",
                      erasure.code));
    json::Value counts = json::Value::object();
    counts.set(whole_couple, json::Value::number(std::int64_t{1}));
    write_down(database, erasure, json::write(counts));
    replace_tags(database, erasure.couple, {});
    for (const char* const statement :
         {"DELETE FROM couple_status WHERE couple_id = :i", "DELETE FROM partner WHERE couple_id = :i",
          "DELETE FROM couple WHERE id = :i"})
        database.run(statement, soci::use(erasure.couple.value));
    audit.record("erase", "couple", erasure.couple.value);
    audit.record_change("erase", "erasure", erasure.id.value);
}

std::vector<Erasure> written_erasures(Database& database)
{
    Erasure erasure;
    std::string side, erased, on, utc;
    long long offset = 0;
    std::vector<Erasure> erasures;
    const auto take = [&] {
        erasure.side = std::nullopt;
        if (!side.empty()) erasure.side = demanded(domain::parse_side(side));
        erasure.erased = counts_of(erased);
        erasure.erased_on = date_from(on);
        erasure.when = instant_from(utc, offset);
        erasures.push_back(erasure);
    };
    database.each(
        "SELECT id, couple_id, code, coalesce(side, ''), reason, erased, erased_on, utc, offset_minutes "
        "FROM erasure ORDER BY rowid",
        take, soci::into(erasure.id.value), soci::into(erasure.couple.value), soci::into(erasure.code),
        soci::into(side), soci::into(erasure.reason), soci::into(erased), soci::into(on), soci::into(utc),
        soci::into(offset));
    return erasures;
}

bool erase_again(Database& database, StoredAuditTrail& audit, const Erasure& erasure)
{
    long long written = 0;
    database.run("SELECT count(*) FROM erasure WHERE id = :i", soci::use(erasure.id.value),
                 soci::into(written));
    if (written != 0) return true;
    if (!is_there(database, erasure.couple)) {
        json::Value counts = json::Value::object();
        for (const auto& [subject, count] : erasure.erased)
            counts.set(subject, json::Value::number(std::int64_t{count}));
        write_down(database, erasure, json::write(counts));
        audit.record_change("erase", "erasure", erasure.id.value);
        return true;
    }
    if (!took_the_couple(erasure)) {
        erase(database, audit, erasure, rows_to_erase(database, erasure.couple, erasure.side));
        return true;
    }
    if (!is_empty(database, erasure.couple)) return false;
    remove_couple(database, audit, erasure);
    return true;
}

std::vector<domain::LegalHold> written_holds(Database& database)
{
    domain::LegalHold hold;
    std::string on, lifted;
    std::vector<domain::LegalHold> holds;
    const auto take = [&] {
        hold.set_on = date_from(on);
        hold.lifted_on = optional_date_from(lifted);
        holds.push_back(hold);
    };
    database.each(
        "SELECT id, couple_id, legal_hold.reason, set_on, coalesce(lifted_on, ''), "
        "coalesce(legal_hold_end.reason, '') FROM legal_hold LEFT JOIN legal_hold_end ON hold_id = id "
        "ORDER BY legal_hold.rowid",
        take, soci::into(hold.id.value), soci::into(hold.couple.value), soci::into(hold.reason),
        soci::into(on), soci::into(lifted), soci::into(hold.lifted_because));
    return holds;
}

} // namespace rekindle::storage
