// SPDX-License-Identifier: MIT
#include "storage/responses_store.h"

#include "base/translate.h"
#include "storage/answers_table.h"
#include "storage/errors.h"
#include "storage/moment_text.h"
#include "storage/packed_answers.h"
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
        if (has(response.couple, response.owner, response.questionnaire, response.authored))
            throw stored_already();
        insert_response(m_database, response, Purpose::Questionnaire);
        insert_answers(m_database, id, rows_of(response.items, response.visibility), m_surroundings.now());
        m_audit.record_change("save", "response", id);
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
    return m_database.read([&] {
        auto responses = questionnaires_of(m_database, couple);
        PackedAnswers given(m_database, AnswersOf::Couple, couple.value);
        for (domain::StoredResponse& response : responses) {
            Answered answered = given.of(response.id.value);
            response.items = std::move(answered.items);
            response.visibility = std::move(answered.visibility);
        }
        return responses;
    });
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
