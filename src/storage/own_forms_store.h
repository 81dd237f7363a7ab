// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

class OwnFormsStore final : public domain::OwnForms {
public:
    OwnFormsStore(Database& database, StoredAuditTrail& audit) : m_database(database), m_audit(audit) {}

    void add(const domain::OwnForm& form) override;
    std::vector<domain::OwnForm> all() override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
};

} // namespace rekindle::storage
