// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/audit_trail.h"
#include "storage/earlier_values_store.h"

namespace rekindle::storage {

class GoalsStore final : public domain::Goals {
public:
    GoalsStore(Database& database, StoredAuditTrail& audit, EarlierValuesStore& earlier)
        : m_database(database), m_audit(audit), m_earlier(earlier)
    {
    }

    void add(const domain::Goal& goal) override;
    void set_right(const domain::Goal& goal, const std::string& reason) override;
    void set_step(const domain::GoalId& goal, const domain::GoalStep& step,
                  const std::string& reason) override;
    void rate(const domain::GoalId& goal, const domain::GoalRating& rating,
              const std::string& reason) override;
    std::vector<domain::Goal> of(const domain::CoupleId& couple) override;

private:
    /// As it is stored; throws base::Error(NotFound).
    domain::Goal stored_goal(const domain::GoalId& goal);

    Database& m_database;
    StoredAuditTrail& m_audit;
    EarlierValuesStore& m_earlier;
};

} // namespace rekindle::storage
