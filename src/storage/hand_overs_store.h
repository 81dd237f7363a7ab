// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/audit_trail.h"
#include "storage/practice_folder.h"
#include "storage/ticket_table.h"

namespace rekindle::storage {

class HandOversStore final : public domain::HandOvers {
public:
    HandOversStore(Database& database, StoredAuditTrail& audit, const Surroundings& surroundings,
                   const PracticeFolder& folder, const PracticeKeys& keys, const std::string& practice_id)
        : m_database(database),
          m_audit(audit),
          m_surroundings(surroundings),
          m_folder(folder),
          m_keys(keys),
          m_practice_id(practice_id)
    {
    }

    std::unique_ptr<domain::Capturing> begin(const domain::Ticket& ticket) override;
    std::unique_ptr<domain::Capturing> resume(const domain::TicketId& ticket) override;
    void end(const domain::TicketId& ticket) override;
    std::vector<domain::Ticket> open() override;
    std::optional<domain::Ticket> find(const domain::TicketId& ticket) override;
    bool goes_on(const domain::TicketId& ticket) override;
    std::vector<std::string> read_in(const Take& take) override;

private:
    /// What captures for it: its file is there before `keep` puts its key into the practice.
    std::unique_ptr<domain::Capturing> capturing(const domain::Ticket& ticket, const char* action,
                                                 const std::function<void()>& keep);
    KeptTicket demand_open(const domain::TicketId& id);
    /// Empty: all of it came in.
    std::optional<std::string> read_in(const std::filesystem::path& file, const Take& take);
    std::optional<std::string> take_in(const std::filesystem::path& file, const KeptTicket& kept,
                                       const std::string& bytes, bool going_on, const Take& take);
    std::string aside(const std::filesystem::path& file, std::string sentence);
    void close(const domain::TicketId& id);

    Database& m_database;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
    const PracticeFolder& m_folder;
    const PracticeKeys& m_keys;
    const std::string& m_practice_id;
};

} // namespace rekindle::storage
