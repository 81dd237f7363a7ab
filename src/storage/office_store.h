// SPDX-License-Identifier: MIT
#pragma once

#include "domain/office.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

class OfficeStore final : public domain::Office {
public:
    OfficeStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings)
        : m_database(database), m_audit(audit), m_surroundings(surroundings)
    {
    }

    void set(const std::string& name, const std::string& value) override;
    std::optional<std::string> setting(const std::string& name) override;
    void done(const domain::TaskDone& task) override;
    std::vector<domain::TaskDone> tasks_done(const domain::CoupleId& couple) override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
};

} // namespace rekindle::storage
