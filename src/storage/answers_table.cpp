// SPDX-License-Identifier: MIT
#include "storage/answers_table.h"

#include "storage/answer_place.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

#include <unordered_map>

namespace rekindle::storage {
namespace {

// In the order of the index response_of_couple: nothing is sorted, and a response's answers come together.
constexpr const char* of_couple =
    "SELECT response_id, place, value_type, value, visibility FROM answer "
    "JOIN response ON response.id = response_id "
    "WHERE couple_id = :c AND purpose = 'questionnaire' ORDER BY authored_utc, response.id, position";
constexpr const char* of_couple_logs =
    "SELECT response_id, place, value_type, value, visibility FROM answer "
    "JOIN response ON response.id = response_id "
    "WHERE couple_id = :c AND purpose = 'log' ORDER BY authored_utc, response.id, position";
constexpr const char* of_couple_reviews =
    "SELECT response_id, place, value_type, value, visibility FROM answer "
    "JOIN response ON response.id = response_id "
    "WHERE couple_id = :c AND purpose = 'review' ORDER BY authored_utc, response.id, position";
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
    std::vector<domain::AnswerPlace> found;
    database.each(
        "SELECT place FROM answer WHERE response_id = :r ORDER BY position",
        [&] { found.push_back(place_from(text)); }, soci::use(response_id), soci::into(text));
    return found;
}

/// What the same items of many filled forms say again and again, read from its text once.
class KnownTexts {
public:
    const domain::AnswerPlace& place(const std::string& text)
    {
        const auto [known, is_new] = m_places.try_emplace(text);
        if (is_new) known->second = place_from(text);
        return known->second;
    }
    const domain::Value& coding(const StoredValue& value)
    {
        const auto [known, is_new] = m_codings.try_emplace(value.text);
        if (is_new) known->second = value_from(value);
        return known->second;
    }

private:
    std::unordered_map<std::string, domain::AnswerPlace> m_places;
    std::unordered_map<std::string, domain::Value> m_codings;
};

/// Where a new answer comes among those there are. Positions run from 0 without gaps.
struct PlaceInOrder {
    long long position = 0, answers = 0;
};

PlaceInOrder place_in_order(Database& database, const std::string& response_id,
                            const domain::AnswerPlace& place, const std::string& text)
{
    PlaceInOrder at;
    if (place.steps.size() == 1) {
        // Filling a form mostly adds an item of the top that has no answer yet: it comes last, and that shows
        // without reading every place. "[["item",0]]" begins like all places of or under that item.
        const std::string begins = text.substr(0, text.rfind(',') + 1);
        long long alike = 0;
        database.run("SELECT count(*), count(iif(substr(place, 1, length(:b)) = :b, 1, NULL)) FROM answer "
                     "WHERE response_id = :r",
                     soci::use(begins), soci::use(response_id), soci::into(at.answers), soci::into(alike));
        at.position = at.answers;
        if (alike == 0) return at;
    }
    const auto ordered = places(database, response_id);
    return {static_cast<long long>(index_for(ordered, place)), static_cast<long long>(ordered.size())};
}

void insert(Database& database, const std::string& response_id, const AnswerRow& row, long long position,
            const MomentText& saved)
{
    const std::string place = to_text(row.place), visibility(word(row.visibility));
    database.run(
        "INSERT INTO answer (response_id, place, position, value_type, value, visibility, saved_utc, "
        "saved_offset) VALUES (:r, :p, :o, :t, :v, :s, :u, :f)",
        soci::use(response_id), soci::use(place), soci::use(position), soci::use(row.value.type),
        soci::use(row.value.text), soci::use(visibility), soci::use(saved.utc),
        soci::use(saved.offset_minutes));
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
    database.run("DELETE FROM answer WHERE response_id = :r", soci::use(response_id));
}

bool put_answer(Database& database, const std::string& response_id, const AnswerRow& row,
                const base::Instant& saved)
{
    const std::string place = to_text(row.place), visibility(word(row.visibility));
    const MomentText moment = stored(saved);
    std::string type, text, seen_by;
    if (database.run("SELECT value_type, value, visibility FROM answer WHERE response_id = :r AND place = :p",
                     soci::use(response_id), soci::use(place), soci::into(type), soci::into(text),
                     soci::into(seen_by))) {
        if (StoredValue{type, text} == row.value && seen_by == visibility) return false;
        database.run("UPDATE answer SET value_type = :t, value = :v, visibility = :s, saved_utc = :u, "
                     "saved_offset = :f WHERE response_id = :r AND place = :p",
                     soci::use(row.value.type), soci::use(row.value.text), soci::use(visibility),
                     soci::use(moment.utc), soci::use(moment.offset_minutes), soci::use(response_id),
                     soci::use(place));
        return true;
    }
    const PlaceInOrder at = place_in_order(database, response_id, row.place, place);
    if (at.position < at.answers)
        database.run("UPDATE answer SET position = position + 1 WHERE response_id = :r AND position >= :p",
                     soci::use(response_id), soci::use(at.position));
    insert(database, response_id, row, at.position, moment);
    return true;
}

std::unordered_map<std::string, Answered> answers(Database& database, AnswersOf whose, const std::string& id)
{
    std::string response_id, place, visibility, current;
    StoredValue value;
    std::unordered_map<std::string, Answered> found;
    KnownTexts known;
    AnswerTree tree;
    const auto take = [&] {
        if (response_id != current) {
            if (!current.empty()) found.emplace(current, tree.take());
            current = response_id;
        }
        const domain::Visibility seen_by = demanded(domain::parse_visibility(visibility));
        if (value.type == no_value)
            tree.add(known.place(place), nullptr, seen_by);
        else if (value.type == "coding")
            tree.add(known.place(place), &known.coding(value), seen_by);
        else {
            const domain::Value given = value_from(value);
            tree.add(known.place(place), &given, seen_by);
        }
    };
    database.each(query(whose), take, soci::use(id), soci::into(response_id), soci::into(place),
                  soci::into(value.type), soci::into(value.text), soci::into(visibility));
    if (!current.empty()) found.emplace(current, tree.take());
    return found;
}

} // namespace rekindle::storage
