// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/audit_trail.h"
#include "storage/response_table.h"
#include "storage/surroundings.h"

namespace rekindle::storage {

class ResponsesStore final : public domain::Responses {
public:
    ResponsesStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings)
        : m_database(database), m_audit(audit), m_surroundings(surroundings)
    {
    }

    /// A response in progress under the same id is replaced; a completed one never.
    void save(const domain::StoredResponse& response) override;
    void save_answer(const domain::ResponseId& response, const domain::PlacedAnswer& answer) override;
    void clear_answer(const domain::ResponseId& response, const domain::AnswerPlace& place) override;
    std::vector<domain::StoredResponse> of(const domain::CoupleId& couple) override;
    std::vector<domain::StoredResponse> amended(const domain::CoupleId& couple) override;
    void move(const std::vector<domain::ResponseMove>& moves,
              const std::optional<domain::SessionId>& session) override;
    std::vector<domain::ResponseMove> moves(const domain::CoupleId& couple) override;
    bool has(const domain::CoupleId& couple, domain::Owner owner, const domain::DefinitionRef& questionnaire,
             const base::Instant& authored) override;

private:
    std::vector<domain::StoredResponse> read(const domain::CoupleId& couple, Counting counting);

    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
};

} // namespace rekindle::storage
