// SPDX-License-Identifier: MIT
#pragma once

#include "domain/audit.h"
#include "storage/audit_seal.h"
#include "storage/surroundings.h"

#include <filesystem>

namespace rekindle::storage {

/// Who works on which practice, as every entry says it.
struct AuditContext {
    std::string practice_id;
    std::string counselor;
    std::filesystem::path anchor; ///< file
};

/// The audit trail in the database. Everything passed must outlive it.
class StoredAuditTrail final : public domain::AuditTrail {
public:
    StoredAuditTrail(Database& database, const PracticeKeys& keys, const Surroundings& surroundings,
                     AuditContext context);

    void record(const std::string& action, const std::string& subject,
                const std::string& subject_id) override;
    std::vector<domain::AuditEntry> entries() override;
    std::optional<std::int64_t> first_bad_entry() override;

    /// One entry that also seals all rows stored under the subject as they are now. Inside Database::change,
    /// last.
    void record_change(const std::string& action, const std::string& subject, const std::string& subject_id);
    /// The newest entry that this program made durable, whatever the file says by now. Number 0 before the
    /// first.
    ChainHead head() const;

private:
    void append(const std::string& action, const std::string& subject, const std::string& subject_id,
                std::string rows_hash);

    Database& m_database;
    const PracticeKeys& m_keys;
    const Surroundings& m_surroundings;
    AuditContext m_context;
    ChainHead m_kept, m_newest;          ///< m_newest may not be durable yet, or never
    std::int64_t m_newest_in_change = 0; ///< Database::changes() when it was written
};

} // namespace rekindle::storage
