// SPDX-License-Identifier: MIT
#include "storage/responses_store.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/answers_table.h"
#include "storage/errors.h"
#include "storage/moment_text.h"
#include "storage/packed_answers.h"
#include "storage/response_moves.h"
#include "storage/response_table.h"

namespace rekindle::storage {
namespace {

base::Error stored_already()
{
    return {base::Trouble::Data,
            base::tr("These answers are in the practice already (same questionnaire, partner and time).")};
}

/// Throws unless there is a response in progress under this id, whose `place` is one of an item.
void demand_in_progress(Database& database, const domain::ResponseId& response,
                        const domain::AnswerPlace& place)
{
    const auto progress = progress_of(database, response.value);
    if (!progress)
        throw base::Error(base::Trouble::NotFound, base::tr("The questionnaire being filled is not in the "
                                                            "practice. Begin it again."));
    if (*progress == domain::Progressing::Completed)
        throw base::Error(base::Trouble::Data,
                          base::tr("This questionnaire is finished; its answers do not change any more."));
    if (place.steps.empty())
        throw base::Error(base::Trouble::Call, base::tr("An answer needs the item it belongs to."));
}

/// Throws unless this amends a completed response with which it has all in common, and nothing else does.
void demand_amends(Database& database, const domain::StoredResponse& response)
{
    const std::string owner(word(response.owner)), utc = stored(response.authored).utc;
    const domain::Amendment& amendment = response.amendment.value();
    long long alike = 0, others = 0;
    database.run(
        "SELECT count(*), (SELECT count(*) FROM response WHERE amends_id = :i AND id <> :n) FROM "
        "response WHERE id = :i AND purpose = 'questionnaire' AND status = 'completed' AND couple_id "
        "= :c AND owner = :o AND questionnaire_id = :q AND questionnaire_version = :v AND "
        "authored_utc = :u",
        soci::use(amendment.of.value), soci::use(response.id.value), soci::use(response.couple.value),
        soci::use(owner), soci::use(response.questionnaire.id), soci::use(response.questionnaire.version),
        soci::use(utc), soci::into(alike), soci::into(others));
    if (alike == 0)
        throw base::Error(base::Trouble::NotFound,
                          base::tr("The answers that are to be amended are not in the practice."));
    if (others != 0)
        throw base::Error(base::Trouble::Refused,
                          base::tr("These answers are amended already. Amend the newest ones."));
    if (base::trimmed(amendment.reason).empty())
        throw base::Error(base::Trouble::Data, base::tr("An amendment needs a reason."));
}

} // namespace

void ResponsesStore::save(const domain::StoredResponse& response)
{
    m_database.change([&] {
        const std::string& id = response.id.value;
        const auto progress = progress_of(m_database, id);
        if (progress == domain::Progressing::Completed) throw stored_already();
        if (progress) {
            delete_answers(m_database, id);
            delete_response(m_database, id);
        }
        if (!response.amendment &&
            has(response.couple, response.owner, response.questionnaire, response.authored))
            throw stored_already();
        if (response.amendment) demand_amends(m_database, response);
        domain::StoredResponse kept = response;
        // Of the moment it was begun, and then of that from which on it counts.
        const bool goes_on = progress && response.status == domain::Progressing::InProgress;
        if (kept.amendment && !goes_on) kept.amendment->when = m_surroundings.now();
        insert_response(m_database, kept, Purpose::Questionnaire);
        insert_answers(m_database, id, rows_of(response.items, response.visibility), m_surroundings.now());
        m_audit.record_change(response.amendment ? "amend" : "save", "response", id);
    });
}

void ResponsesStore::save_answer(const domain::ResponseId& response, const domain::PlacedAnswer& answer)
{
    m_database.change([&] {
        demand_in_progress(m_database, response, answer.place);
        const AnswerRow row{answer.place, stored(answer.value), answer.visibility};
        if (put_answer(m_database, response.value, row, m_surroundings.now()))
            m_audit.record_change("save-answer", "response", response.value);
    });
}

void ResponsesStore::clear_answer(const domain::ResponseId& response, const domain::AnswerPlace& place)
{
    m_database.change([&] {
        demand_in_progress(m_database, response, place);
        if (remove_answer(m_database, response.value, place))
            m_audit.record_change("clear-answer", "response", response.value);
    });
}

std::vector<domain::StoredResponse> ResponsesStore::of(const domain::CoupleId& couple)
{
    return read(couple, Counting::InEffect);
}

std::vector<domain::StoredResponse> ResponsesStore::amended(const domain::CoupleId& couple)
{
    return read(couple, Counting::Amended);
}

std::vector<domain::StoredResponse> ResponsesStore::read(const domain::CoupleId& couple, Counting counting)
{
    return m_database.read([&] {
        auto responses = questionnaires_of(m_database, couple, counting);
        if (responses.empty()) return responses;
        PackedAnswers given(m_database, AnswersOf::Couple, couple.value);
        for (domain::StoredResponse& response : responses) {
            Answered answered = given.of(response.id.value);
            response.items = std::move(answered.items);
            response.visibility = std::move(answered.visibility);
        }
        return responses;
    });
}

void ResponsesStore::move(const std::vector<domain::ResponseMove>& moves,
                          const std::optional<domain::SessionId>& session)
{
    m_database.change([&] { move_responses(m_database, m_audit, m_surroundings.now(), moves, session); });
}

std::vector<domain::ResponseMove> ResponsesStore::moves(const domain::CoupleId& couple)
{
    return m_database.read([&] { return moves_of(m_database, couple); });
}

bool ResponsesStore::has(const domain::CoupleId& couple, domain::Owner owner,
                         const domain::DefinitionRef& questionnaire, const base::Instant& authored)
{
    return m_database.read([&] {
        const std::string whose(word(owner)), kind(word(questionnaire.kind)), utc = stored(authored).utc;
        long long count = 0;
        m_database.run("SELECT count(*) FROM response WHERE couple_id = :c AND owner = :o AND "
                       "questionnaire_kind = :k AND questionnaire_id = :i AND questionnaire_version = :v "
                       "AND authored_utc = :u AND purpose = 'questionnaire'",
                       soci::use(couple.value), soci::use(whose), soci::use(kind),
                       soci::use(questionnaire.id), soci::use(questionnaire.version), soci::use(utc),
                       soci::into(count));
        return count != 0;
    });
}

} // namespace rekindle::storage
