// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/audit_trail.h"
#include "storage/earlier_values_store.h"

namespace rekindle::storage {

class CouplesStore final : public domain::Couples {
public:
    CouplesStore(Database& database, StoredAuditTrail& audit, EarlierValuesStore& earlier)
        : m_database(database), m_audit(audit), m_earlier(earlier)
    {
    }

    void add(const domain::Couple& couple) override;
    std::vector<domain::Couple> list(const domain::CouplesWanted& wanted) override;
    std::optional<domain::Couple> find(const std::string& id_or_code) override;
    void set_status(const domain::CoupleId& couple, const domain::StatusChange& change) override;
    std::vector<domain::StatusChange> status_changes(const domain::CoupleId& couple) override;
    void set_tags(const domain::CoupleId& couple, const std::vector<std::string>& tags) override;
    std::vector<std::string> tags(const domain::CoupleId& couple) override;
    std::map<std::string, std::vector<std::string>> tags_of_all() override;
    void add(const domain::Session& session) override;
    void set_right(const domain::Session& session, const std::string& reason) override;
    std::vector<domain::Session> sessions(const domain::CoupleId& couple) override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
    EarlierValuesStore& m_earlier;
};

} // namespace rekindle::storage
