// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

class GoalsStore final : public domain::Goals {
public:
    GoalsStore(Database& database, StoredAuditTrail& audit) : m_database(database), m_audit(audit) {}

    void add(const domain::Goal& goal) override;
    void set_step(const domain::GoalId& goal, const domain::GoalStep& step) override;
    void rate(const domain::GoalId& goal, const domain::GoalRating& rating) override;
    std::vector<domain::Goal> of(const domain::CoupleId& couple) override;

private:
    void demand(const domain::GoalId& goal);

    Database& m_database;
    StoredAuditTrail& m_audit;
};

} // namespace rekindle::storage
