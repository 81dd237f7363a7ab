// SPDX-License-Identifier: MIT
#include "storage/packed_answers.h"

#include "storage/answer_place.h"
#include "storage/errors.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

// In the order of the index response_of_couple: a response's answers come together.
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

} // namespace

PackedAnswers::PackedAnswers(Database& database, AnswersOf whose, const std::string& id)
{
    std::string response_id, place_text, visibility, current;
    StoredValue stored;
    Rows* rows = nullptr;
    const auto take = [&] {
        if (rows == nullptr || response_id != current) {
            current = response_id;
            const auto [at, is_new] = m_responses.try_emplace(current, Rows{m_rows.size(), 0});
            if (!is_new)
                throw damaged(); // its rows do not come together: another's would be taken for its own
            rows = &at->second;
        }
        ++rows->count;
        m_rows.push_back({place(place_text), value(stored), demanded(domain::parse_visibility(visibility))});
    };
    database.each(query(whose), take, soci::use(id), soci::into(response_id), soci::into(place_text),
                  soci::into(stored.type), soci::into(stored.text), soci::into(visibility));
}

Answered PackedAnswers::of(const std::string& response_id)
{
    const auto found = m_responses.find(response_id);
    if (found == m_responses.end()) return {};
    const Rows& rows = found->second;
    for (std::size_t at = rows.first; at < rows.first + rows.count; ++at)
        m_tree.add(*m_rows[at].place, m_rows[at].value, m_rows[at].visibility);
    return m_tree.take();
}

const domain::AnswerPlace* PackedAnswers::place(const std::string& text)
{
    const auto [known, is_new] = m_places.try_emplace(text);
    if (is_new) known->second = place_from(text);
    return &known->second;
}

const domain::Value* PackedAnswers::value(const StoredValue& stored)
{
    if (stored.type == no_value) return nullptr;
    m_name.assign(stored.type).append(1, ' ').append(stored.text);
    const auto [known, is_new] = m_values.try_emplace(m_name);
    if (is_new) known->second = value_from(stored);
    return &known->second;
}

} // namespace rekindle::storage
