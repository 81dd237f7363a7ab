// SPDX-License-Identifier: MIT
#pragma once

#include "domain/consent.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

class ConsentsStore final : public domain::Consents {
public:
    ConsentsStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings)
        : m_database(database), m_audit(audit), m_surroundings(surroundings)
    {
    }

    void keep_text(const domain::PracticeText& text) override;
    std::optional<domain::PracticeText> text(const std::string& id, int version) override;
    void add(const domain::Scan& scan) override;
    std::optional<domain::Scan> scan(const domain::ScanId& scan) override;
    void add(const domain::Consent& consent) override;
    void withdraw(const domain::ConsentId& consent, base::Date day) override;
    std::vector<domain::Consent> of(const domain::CoupleId& couple) override;
    void mark(const domain::YesMark& mark) override;
    std::vector<domain::YesMark> marks(const domain::CoupleId& couple) override;

private:
    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
};

} // namespace rekindle::storage
