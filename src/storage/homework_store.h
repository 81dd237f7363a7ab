// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/answer_rows.h"
#include "storage/audit_trail.h"
#include "storage/earlier_values_store.h"
#include "storage/surroundings.h"

namespace rekindle::storage {

class HomeworkStore final : public domain::Homework {
public:
    HomeworkStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings,
                  EarlierValuesStore& earlier)
        : m_database(database), m_audit(audit), m_surroundings(surroundings), m_earlier(earlier)
    {
    }

    void assign(const domain::Assignment& assignment) override;
    void log(const domain::LogEntry& entry) override;
    void review(const domain::Review& review) override;
    void set_right(const domain::LogEntry& entry, const std::string& reason) override;
    void set_right(const domain::Review& review, const std::string& reason) override;
    void end(const domain::AssignmentId& assignment, base::Date day) override;
    std::vector<domain::Assignment> of(const domain::CoupleId& couple) override;
    std::optional<domain::Assignment> find(const domain::AssignmentId& assignment) override;
    std::vector<domain::LogEntry> entries(const domain::AssignmentId& assignment) override;
    std::vector<domain::Review> reviews(const domain::AssignmentId& assignment) override;
    void each(const domain::CoupleId& couple,
              const std::function<void(domain::Assignment, std::vector<domain::LogEntry>,
                                       std::vector<domain::Review>)>& show) override;

private:
    void put_other_answers(const std::string& id, const std::vector<AnswerRow>& rows);
    void save_answers(const std::string& id, const domain::CoupleId& couple, domain::Owner owner,
                      const std::optional<domain::SessionId>& session,
                      const std::vector<domain::ResponseItem>& items,
                      const std::map<std::string, domain::Visibility>& visibility);

    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
    EarlierValuesStore& m_earlier;
};

} // namespace rekindle::storage
