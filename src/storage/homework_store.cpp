// SPDX-License-Identifier: MIT
#include "storage/homework_store.h"

#include "base/translate.h"
#include "storage/answers_table.h"
#include "storage/assignment_table.h"
#include "storage/changed_answers.h"
#include "storage/errors.h"
#include "storage/moment_text.h"
#include "storage/packed_answers.h"
#include "storage/response_table.h"
#include "storage/stored_words.h"

#include <algorithm>
#include <iterator>

namespace rekindle::storage {
namespace {

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

/// Without their answers.
std::vector<domain::LogEntry> read_entries(Database& database, const char* query, const std::string& id)
{
    domain::LogEntry entry;
    std::string side, day, state, entered_by;
    std::vector<domain::LogEntry> entries;
    const auto take = [&] {
        entry.side = demanded(domain::parse_side(side));
        entry.day = date_from(day);
        entry.state = demanded(domain::parse_log_state(state));
        entry.entered_by = demanded(domain::parse_entered_by(entered_by));
        entries.push_back(entry);
    };
    database.each(query, take, soci::use(id), soci::into(entry.id.value), soci::into(entry.assignment.value),
                  soci::into(side), soci::into(day), soci::into(state), soci::into(entered_by));
    return entries;
}

/// Without their answers.
std::vector<domain::Review> read_reviews(Database& database, const char* query, const std::string& id)
{
    domain::Review review;
    std::string day, decision;
    std::vector<domain::Review> reviews;
    const auto take = [&] {
        review.day = date_from(day);
        review.decision = demanded(domain::parse_decision(decision));
        reviews.push_back(review);
    };
    database.each(query, take, soci::use(id), soci::into(review.id.value),
                  soci::into(review.assignment.value), soci::into(review.session.value), soci::into(day),
                  soci::into(decision));
    return reviews;
}

template <typename Marked>
std::vector<Marked> answered(std::vector<Marked> all, PackedAnswers& answers)
{
    for (Marked& marked : all) {
        Answered given = answers.of(marked.id.value);
        marked.answers = std::move(given.items);
        marked.visibility = std::move(given.visibility);
    }
    return all;
}

/// Entries or reviews of a couple, those of an assignment one after the other.
template <typename Marked>
class ByAssignment {
public:
    explicit ByAssignment(std::vector<Marked> all) : m_all(std::move(all)) {}
    /// Those of this assignment, when they are the next.
    std::vector<Marked> of(const domain::AssignmentId& assignment)
    {
        const auto first = m_next;
        while (m_next < m_all.size() && m_all[m_next].assignment == assignment) ++m_next;
        const auto begin = std::make_move_iterator(m_all.begin());
        return {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(m_next)};
    }
    bool at_end() const { return m_next == m_all.size(); }

private:
    std::vector<Marked> m_all;
    std::size_t m_next = 0;
};

/// Both, or who does it alone.
domain::Owner owner_of(const domain::Assignment& assignment)
{
    if (assignment.for_a && assignment.for_b) return domain::Owner::Joint;
    return assignment.for_a ? domain::Owner::A : domain::Owner::B;
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
               "VALUES (:i, :a, (SELECT coalesce(max(number), 0) + 1 FROM log_entry WHERE assignment_id = "
               ":a), :s, "
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
        m_database.session() << "INSERT INTO review (id, assignment_id, number, session_id, day, decision) "
                                "VALUES (:i, :a, (SELECT coalesce(max(number), 0) + 1 FROM review WHERE "
                                "assignment_id = :a), :s, :d, "
                                ":t)",
            soci::use(review.id.value), soci::use(review.assignment.value), soci::use(review.session.value),
            soci::use(day), soci::use(decision);
        m_audit.record_change("review", "review", review.id.value);
    });
}

void HomeworkStore::set_right(const domain::LogEntry& entry, const std::string& reason)
{
    m_database.change([&] {
        const auto all = entries(entry.assignment);
        const auto was = std::ranges::find(all, entry.id, &domain::LogEntry::id);
        if (was == all.end())
            throw base::Error(base::Trouble::NotFound, base::tr("This mark is not in the practice."));
        const std::string day = base::to_text(was->day), state(word(entry.state));
        long long reviewed = 0;
        m_database.run("SELECT EXISTS (SELECT 1 FROM review WHERE assignment_id = :a AND day >= :d)",
                       soci::use(entry.assignment.value), soci::use(day), soci::into(reviewed));
        if (reviewed != 0) {
            const domain::Owner owner = domain::owner_of(was->side);
            auto parts = changed_answers(rows_of(was->answers), rows_of(entry.answers), owner);
            parts.insert(parts.begin(), {"state", std::string(word(was->state)), state, owner});
            m_earlier.keep({couple_of(m_database, entry.assignment), "log-entry", entry.id.value, parts},
                           reason);
        }
        m_database.run("UPDATE log_entry SET state = :t WHERE id = :i", soci::use(state),
                       soci::use(entry.id.value));
        put_other_answers(entry.id.value, rows_of(entry.answers, entry.visibility));
        m_audit.record_change("set-right", "log-entry", entry.id.value);
    });
}

void HomeworkStore::set_right(const domain::Review& review, const std::string& reason)
{
    m_database.change([&] {
        const auto all = reviews(review.assignment);
        const auto was = std::ranges::find(all, review.id, &domain::Review::id);
        const auto assignment = find(review.assignment);
        if (was == all.end() || !assignment)
            throw base::Error(base::Trouble::NotFound, base::tr("This review is not in the practice."));
        m_earlier.keep(
            {assignment->couple, "review", review.id.value,
             changed_answers(rows_of(was->answers), rows_of(review.answers), owner_of(*assignment))},
            reason);
        put_other_answers(review.id.value, rows_of(review.answers, review.visibility));
        m_audit.record_change("set-right", "review", review.id.value);
    });
}

void HomeworkStore::put_other_answers(const std::string& id, const std::vector<AnswerRow>& rows)
{
    delete_answers(m_database, id);
    insert_answers(m_database, id, rows, m_surroundings.now());
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
        PackedAnswers answers(m_database, AnswersOf::Assignment, assignment.value);
        return answered(read_entries(m_database, entries_of_assignment, assignment.value), answers);
    });
}

std::vector<domain::Review> HomeworkStore::reviews(const domain::AssignmentId& assignment)
{
    return m_database.read([&] {
        PackedAnswers answers(m_database, AnswersOf::Assignment, assignment.value);
        return answered(read_reviews(m_database, reviews_of_assignment, assignment.value), answers);
    });
}

void HomeworkStore::each(const domain::CoupleId& couple,
                         const std::function<void(domain::Assignment, std::vector<domain::LogEntry>,
                                                  std::vector<domain::Review>)>& show)
{
    m_database.read([&] {
        const std::string& id = couple.value;
        ByAssignment entries(read_entries(m_database, entries_of_couple, id));
        ByAssignment reviews(read_reviews(m_database, reviews_of_couple, id));
        PackedAnswers of_entries(m_database, AnswersOf::CoupleLogs, id);
        PackedAnswers of_reviews(m_database, AnswersOf::CoupleReviews, id);
        for (domain::Assignment& assignment : assignments(m_database, AssignmentsBy::Couple, id)) {
            const domain::AssignmentId own = assignment.id;
            show(std::move(assignment), answered(entries.of(own), of_entries),
                 answered(reviews.of(own), of_reviews));
        }
        if (!entries.at_end() || !reviews.at_end()) throw damaged(); // none is ever left out
        return true;
    });
}

} // namespace rekindle::storage
