// SPDX-License-Identifier: MIT
#include "storage/answers_table.h"

#include "storage/answer_place.h"
#include "storage/moment_text.h"

namespace rekindle::storage {
namespace {

std::vector<domain::AnswerPlace> places(Database& database, const std::string& response_id)
{
    std::string text;
    std::vector<domain::AnswerPlace> found;
    database.each(
        "SELECT place FROM answer WHERE response_id = :r ORDER BY position",
        [&] { found.push_back(place_from(text)); }, soci::use(response_id), soci::into(text));
    return found;
}

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

bool remove_answer(Database& database, const std::string& response_id, const domain::AnswerPlace& place)
{
    const std::string text = to_text(place);
    long long position = 0;
    if (!database.run("SELECT position FROM answer WHERE response_id = :r AND place = :p",
                      soci::use(response_id), soci::use(text), soci::into(position)))
        return false;
    database.run("DELETE FROM answer WHERE response_id = :r AND place = :p", soci::use(response_id),
                 soci::use(text));
    database.run("UPDATE answer SET position = position - 1 WHERE response_id = :r AND position > :p",
                 soci::use(response_id), soci::use(position));
    return true;
}

} // namespace rekindle::storage
