// SPDX-License-Identifier: MIT
#include "storage/answers_table.h"

#include "storage/answer_place.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

constexpr const char* of_couple =
    "SELECT response_id, place, value_type, value, visibility FROM answer "
    "JOIN response ON response.id = response_id "
    "WHERE couple_id = :c AND purpose = 'questionnaire' ORDER BY response_id, position";
constexpr const char* of_couple_logs =
    "SELECT response_id, place, value_type, value, visibility FROM answer "
    "JOIN response ON response.id = response_id "
    "WHERE couple_id = :c AND purpose = 'log' ORDER BY response_id, position";
constexpr const char* of_couple_reviews =
    "SELECT response_id, place, value_type, value, visibility FROM answer "
    "JOIN response ON response.id = response_id "
    "WHERE couple_id = :c AND purpose = 'review' ORDER BY response_id, position";
constexpr const char* of_assignment =
    "SELECT response_id, place, value_type, value, visibility FROM answer WHERE response_id IN "
    "(SELECT id FROM log_entry WHERE assignment_id = :a UNION ALL SELECT id FROM review WHERE assignment_id "
    "= :a) "
    "ORDER BY response_id, position";

const char* query(AnswersOf whose)
{
    switch (whose) {
    case AnswersOf::Couple:
        return of_couple;
    case AnswersOf::CoupleLogs:
        return of_couple_logs;
    case AnswersOf::CoupleReviews:
        return of_couple_reviews;
    case AnswersOf::Assignment:
        break;
    }
    return of_assignment;
}

std::vector<domain::AnswerPlace> places(Database& database, const std::string& response_id)
{
    std::string text;
    soci::statement statement =
        (database.session().prepare << "SELECT place FROM answer WHERE response_id = :r ORDER BY position",
         soci::use(response_id), soci::into(text));
    std::vector<domain::AnswerPlace> found;
    statement.execute();
    while (statement.fetch()) found.push_back(place_from(text));
    return found;
}

void insert(Database& database, const std::string& response_id, const AnswerRow& row, long long position,
            const MomentText& saved)
{
    const std::string place = to_text(row.place), visibility(word(row.visibility));
    database.session()
        << "INSERT INTO answer (response_id, place, position, value_type, value, visibility, saved_utc, "
           "saved_offset) VALUES (:r, :p, :o, :t, :v, :s, :u, :f)",
        soci::use(response_id), soci::use(place), soci::use(position), soci::use(row.value.type),
        soci::use(row.value.text), soci::use(visibility), soci::use(saved.utc),
        soci::use(saved.offset_minutes);
}

} // namespace

void insert_answers(Database& database, const std::string& response_id, const std::vector<AnswerRow>& rows,
                    const base::Instant& saved)
{
    const MomentText moment = stored(saved);
    long long position = 0;
    for (const AnswerRow& row : rows) insert(database, response_id, row, position++, moment);
}

void delete_answers(Database& database, const std::string& response_id)
{
    database.session() << "DELETE FROM answer WHERE response_id = :r", soci::use(response_id);
}

bool put_answer(Database& database, const std::string& response_id, const AnswerRow& row,
                const base::Instant& saved)
{
    const std::string place = to_text(row.place), visibility(word(row.visibility));
    const MomentText moment = stored(saved);
    std::string type, text, seen_by;
    soci::session& session = database.session();
    session << "SELECT value_type, value, visibility FROM answer WHERE response_id = :r AND place = :p",
        soci::use(response_id), soci::use(place), soci::into(type), soci::into(text), soci::into(seen_by);
    if (session.got_data()) {
        if (StoredValue{type, text} == row.value && seen_by == visibility) return false;
        session << "UPDATE answer SET value_type = :t, value = :v, visibility = :s, saved_utc = :u, "
                   "saved_offset = :f "
                   "WHERE response_id = :r AND place = :p",
            soci::use(row.value.type), soci::use(row.value.text), soci::use(visibility),
            soci::use(moment.utc), soci::use(moment.offset_minutes), soci::use(response_id), soci::use(place);
        return true;
    }
    // Positions run from 0 without gaps, so an index in the list is a position.
    const auto position = static_cast<long long>(index_for(places(database, response_id), row.place));
    session << "UPDATE answer SET position = position + 1 WHERE response_id = :r AND position >= :p",
        soci::use(response_id), soci::use(position);
    insert(database, response_id, row, position, moment);
    return true;
}

std::map<std::string, std::vector<AnswerRow>> answers(Database& database, AnswersOf whose,
                                                      const std::string& id)
{
    std::string response_id, place, visibility;
    AnswerRow row;
    soci::statement statement =
        (database.session().prepare << query(whose), soci::use(id), soci::into(response_id),
         soci::into(place), soci::into(row.value.type), soci::into(row.value.text), soci::into(visibility));
    std::map<std::string, std::vector<AnswerRow>> found;
    statement.execute();
    while (statement.fetch()) {
        row.place = place_from(place);
        row.visibility = demanded(domain::parse_visibility(visibility));
        found[response_id].push_back(row);
    }
    return found;
}

} // namespace rekindle::storage
