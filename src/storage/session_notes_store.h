// SPDX-License-Identifier: MIT
#pragma once

#include "domain/notes.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

/// The notes on sessions, which are part of the record.
class SessionNotesStore final : public domain::Notes {
public:
    SessionNotesStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings)
        : m_database(database), m_audit(audit), m_surroundings(surroundings)
    {
    }

    void add(const domain::Note& note) override;
    std::vector<domain::Note> of(const domain::CoupleId& couple) override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
};

} // namespace rekindle::storage
