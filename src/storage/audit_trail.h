// SPDX-License-Identifier: MIT
#pragma once

#include "domain/audit.h"
#include "storage/audit_seal.h"
#include "storage/surroundings.h"

#include <filesystem>
#include <optional>

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
    StoredAuditTrail(const StoredAuditTrail&) = delete;
    StoredAuditTrail& operator=(const StoredAuditTrail&) = delete;
    ~StoredAuditTrail() override;

    void record(const std::string& action, const std::string& subject,
                const std::string& subject_id) override;
    std::vector<domain::AuditEntry> entries() override;
    std::map<std::string, std::string> couple_codes() override;
    std::optional<std::int64_t> first_bad_entry() override;

    /// One entry that also seals all rows stored under the subject as they are now. Inside Database::change,
    /// last.
    void record_change(const std::string& action, const std::string& subject, const std::string& subject_id);
    /// The newest entry that this program made durable, whatever the file says by now. Number 0 before the
    /// first.
    const ChainHead& head() const { return m_kept; }

private:
    void append(const std::string& action, const std::string& subject, const std::string& subject_id,
                std::string rows_hash);

    Database& m_database;
    const PracticeKeys& m_keys;
    const Surroundings& m_surroundings;
    AuditContext m_context;
    ChainHead m_kept;
    std::optional<ChainHead> m_newest; ///< of the change that goes on: not durable yet, and perhaps never
};

} // namespace rekindle::storage
