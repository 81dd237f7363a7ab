// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

class DefinitionsStore final : public domain::Definitions {
public:
    DefinitionsStore(Database& database, StoredAuditTrail& audit) : m_database(database), m_audit(audit) {}

    void freeze(const domain::Definition& definition) override;
    std::optional<domain::Definition> find(const domain::DefinitionRef& ref) override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
};

} // namespace rekindle::storage
