// SPDX-License-Identifier: MIT
#pragma once

#include "domain/record_life.h"
#include "storage/audit_trail.h"
#include "storage/drafts_store.h"
#include "storage/psychotherapy_notes.h"

#include <functional>

namespace rekindle::storage {

/// What lies beside the database and goes with a record.
struct BesideTheRecord {
    PsychotherapyNotes& notes;
    DraftsStore &drafts, &note_drafts;
};

class RecordLifeStore final : public domain::RecordLife {
public:
    RecordLifeStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings,
                    BesideTheRecord beside)
        : m_database(database), m_audit(audit), m_surroundings(surroundings), m_beside(beside)
    {
    }

    void hold(const domain::LegalHold& hold) override;
    void lift(const domain::LegalHoldId& hold, const std::string& reason, base::Date day) override;
    std::vector<domain::LegalHold> holds(const domain::CoupleId& couple) override;
    domain::Erasure erase(const domain::Erasure& erasure) override;
    domain::Erasure remove(const domain::Erasure& erasure) override;
    void finish_erasing() override;
    std::vector<domain::Erasure> erasures() override;

    /// Sets a hold of another time again, and lifts it if it was. Nothing where it is known, or its couple is
    /// not.
    void hold_again(const domain::LegalHold& hold);
    /// What was begun and not saved of whom was erased since.
    void drop_erased_drafts();

private:
    domain::Erasure made(domain::Erasure erasure, const std::function<void(const domain::Erasure&)>& work);

    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
    BesideTheRecord m_beside;
};

} // namespace rekindle::storage
