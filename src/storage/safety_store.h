// SPDX-License-Identifier: MIT
#pragma once

#include "domain/safety.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

class SafetyStore final : public domain::SafetyRecord {
public:
    SafetyStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings)
        : m_database(database), m_audit(audit), m_surroundings(surroundings)
    {
    }

    void add(const domain::Flag& flag) override;
    void add(const domain::SafetyAction& action) override;
    void add(const domain::Override& override_) override;
    std::vector<domain::Flag> flags(const domain::CoupleId& couple) override;
    std::vector<domain::SafetyAction> actions(const domain::CoupleId& couple) override;
    std::vector<domain::Override> overrides(const domain::CoupleId& couple) override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
};

} // namespace rekindle::storage
