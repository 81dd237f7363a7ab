// SPDX-License-Identifier: MIT
#pragma once

#include "domain/release.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

class ReleasesStore final : public domain::Releases {
public:
    ReleasesStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings)
        : m_database(database), m_audit(audit), m_surroundings(surroundings)
    {
    }

    void add(const domain::Release& release) override;
    std::string sha256_of(const std::filesystem::path& file_or_folder) override;
    std::vector<domain::Release> of(const domain::CoupleId& couple) override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
};

} // namespace rekindle::storage
