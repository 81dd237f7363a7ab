// SPDX-License-Identifier: MIT
#include "storage/homework_store.h"

#include "storage/answers_table.h"
#include "storage/assignment_table.h"
#include "storage/moment_text.h"
#include "storage/response_table.h"
#include "storage/stored_words.h"

#include <algorithm>
#include <iterator>

namespace rekindle::storage {
namespace {

/// Gives a log entry or a review its answers and their classes.
template <typename Marked>
void take_answers(Marked& marked, std::unordered_map<std::string, Answered>& answers)
{
    const auto found = answers.find(marked.id.value);
    if (found == answers.end()) return;
    marked.answers = std::move(found->second.items);
    marked.visibility = std::move(found->second.visibility);
}

constexpr const char* entries_of_assignment =
    "SELECT id, assignment_id, side, day, state, entered_by FROM log_entry "
    "WHERE assignment_id = :a ORDER BY day, number";
constexpr const char* entries_of_couple =
    "SELECT log_entry.id, assignment_id, side, day, state, entered_by FROM assignment "
    "JOIN log_entry ON assignment_id = assignment.id "
    "WHERE couple_id = :c ORDER BY assignment.rowid, day, number";
constexpr const char* reviews_of_assignment =
    "SELECT id, assignment_id, session_id, day, decision FROM review WHERE assignment_id = :a ORDER BY day, "
    "number";
constexpr const char* reviews_of_couple =
    "SELECT review.id, assignment_id, session_id, day, decision FROM assignment "
    "JOIN review ON assignment_id = assignment.id "
    "WHERE couple_id = :c ORDER BY assignment.rowid, day, review.number";

std::vector<domain::LogEntry> read_entries(Database& database, const char* query, AnswersOf whose,
                                           const std::string& id)
{
    domain::LogEntry entry;
    std::string side, day, state, entered_by;
    soci::statement statement =
        (database.session().prepare << query, soci::use(id), soci::into(entry.id.value),
         soci::into(entry.assignment.value), soci::into(side), soci::into(day), soci::into(state),
         soci::into(entered_by));
    auto given = answers(database, whose, id);
    std::vector<domain::LogEntry> entries;
    statement.execute();
    while (statement.fetch()) {
        entry.side = demanded(domain::parse_side(side));
        entry.day = date_from(day);
        entry.state = demanded(domain::parse_log_state(state));
        entry.entered_by = demanded(domain::parse_entered_by(entered_by));
        take_answers(entries.emplace_back(entry), given);
    }
    return entries;
}

std::vector<domain::Review> read_reviews(Database& database, const char* query, AnswersOf whose,
                                         const std::string& id)
{
    domain::Review review;
    std::string day, decision;
    soci::statement statement = (database.session().prepare << query, soci::use(id),
                                 soci::into(review.id.value), soci::into(review.assignment.value),
                                 soci::into(review.session.value), soci::into(day), soci::into(decision));
    auto given = answers(database, whose, id);
    std::vector<domain::Review> reviews;
    statement.execute();
    while (statement.fetch()) {
        review.day = date_from(day);
        review.decision = demanded(domain::parse_decision(decision));
        take_answers(reviews.emplace_back(review), given);
    }
    return reviews;
}

/// `all`: those of an assignment one after the other.
template <typename Marked>
std::map<domain::AssignmentId, std::vector<Marked>> by_assignment(std::vector<Marked> all)
{
    std::map<domain::AssignmentId, std::vector<Marked>> result;
    for (auto first = all.begin(), last = first; first != all.end(); first = last) {
        const domain::AssignmentId assignment = first->assignment;
        last = std::find_if(first, all.end(),
                            [&](const Marked& marked) { return marked.assignment != assignment; });
        result.emplace(assignment,
                       std::vector<Marked>(std::make_move_iterator(first), std::make_move_iterator(last)));
    }
    return result;
}

} // namespace

void HomeworkStore::assign(const domain::Assignment& assignment)
{
    m_database.change([&] {
        insert_assignment(m_database, assignment);
        m_audit.record_change("assign", "assignment", assignment.id.value);
    });
}

void HomeworkStore::save_answers(const std::string& id, const domain::CoupleId& couple, domain::Owner owner,
                                 const std::optional<domain::SessionId>& session,
                                 const std::vector<domain::ResponseItem>& items,
                                 const std::map<std::string, domain::Visibility>& visibility)
{
    domain::StoredResponse response;
    response.id.value = id;
    response.couple = couple;
    response.owner = owner;
    response.session = session;
    response.authored = m_surroundings.now();
    insert_response(m_database, response, session ? Purpose::Review : Purpose::Log);
    insert_answers(m_database, id, rows_of(items, visibility), response.authored);
}

void HomeworkStore::log(const domain::LogEntry& entry)
{
    m_database.change([&] {
        save_answers(entry.id.value, couple_of(m_database, entry.assignment), domain::owner_of(entry.side),
                     std::nullopt, entry.answers, entry.visibility);
        const std::string side(word(entry.side)), day = base::to_text(entry.day), state(word(entry.state));
        const std::string entered_by(word(entry.entered_by));
        m_database.session()
            << "INSERT INTO log_entry (id, assignment_id, number, side, day, state, entered_by) "
               "VALUES (:i, :a, (SELECT count(*) + 1 FROM log_entry WHERE assignment_id = :a), :s, "
               ":d, :t, :e)",
            soci::use(entry.id.value), soci::use(entry.assignment.value), soci::use(side), soci::use(day),
            soci::use(state), soci::use(entered_by);
        m_audit.record_change("log", "log-entry", entry.id.value);
    });
}

void HomeworkStore::review(const domain::Review& review)
{
    m_database.change([&] {
        save_answers(review.id.value, couple_of(m_database, review.assignment), domain::Owner::Joint,
                     review.session, review.answers, review.visibility);
        const std::string day = base::to_text(review.day), decision(word(review.decision));
        m_database.session()
            << "INSERT INTO review (id, assignment_id, number, session_id, day, decision) "
               "VALUES (:i, :a, (SELECT count(*) + 1 FROM review WHERE assignment_id = :a), :s, :d, "
               ":t)",
            soci::use(review.id.value), soci::use(review.assignment.value), soci::use(review.session.value),
            soci::use(day), soci::use(decision);
        m_audit.record_change("review", "review", review.id.value);
    });
}

void HomeworkStore::end(const domain::AssignmentId& assignment, base::Date day)
{
    m_database.change([&] {
        couple_of(m_database, assignment); // NotFound rather than nothing
        set_ended(m_database, assignment.value, day);
        m_audit.record_change("end", "assignment", assignment.value);
    });
}

std::vector<domain::Assignment> HomeworkStore::of(const domain::CoupleId& couple)
{
    return m_database.read([&] { return assignments(m_database, AssignmentsBy::Couple, couple.value); });
}

std::optional<domain::Assignment> HomeworkStore::find(const domain::AssignmentId& assignment)
{
    return m_database.read([&]() -> std::optional<domain::Assignment> {
        auto found = assignments(m_database, AssignmentsBy::Id, assignment.value);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    });
}

std::vector<domain::LogEntry> HomeworkStore::entries(const domain::AssignmentId& assignment)
{
    return m_database.read([&] {
        return read_entries(m_database, entries_of_assignment, AnswersOf::Assignment, assignment.value);
    });
}

std::vector<domain::Review> HomeworkStore::reviews(const domain::AssignmentId& assignment)
{
    return m_database.read([&] {
        return read_reviews(m_database, reviews_of_assignment, AnswersOf::Assignment, assignment.value);
    });
}

std::map<domain::AssignmentId, std::vector<domain::LogEntry>>
HomeworkStore::entries_of(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        return by_assignment(
            read_entries(m_database, entries_of_couple, AnswersOf::CoupleLogs, couple.value));
    });
}

std::map<domain::AssignmentId, std::vector<domain::Review>>
HomeworkStore::reviews_of(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        return by_assignment(
            read_reviews(m_database, reviews_of_couple, AnswersOf::CoupleReviews, couple.value));
    });
}

} // namespace rekindle::storage
