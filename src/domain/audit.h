// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

/// One line of the audit trail: who did what when. Never holds content.
struct AuditEntry {
    std::int64_t number = 0; ///< 1, 2, 3 ... without gaps
    base::Instant when;
    std::string counselor;      ///< the name given at unlock
    std::string system_account; ///< of the operating system
    std::string action;         ///< "create", "save", "view", "export", "open" ...
    std::string subject;        ///< "couple", "response", "report" ...
    std::string subject_id;     ///< id of a row, or ""
};

class AuditTrail {
public:
    virtual ~AuditTrail() = default;
    /// Chains one entry now; inside together() with the rest.
    virtual void record(const std::string& action, const std::string& subject,
                        const std::string& subject_id) = 0;
    virtual std::vector<AuditEntry> entries() = 0; ///< oldest first
    /// The code of the couple that each `subject_id` is about, of what is still stored.
    virtual std::map<std::string, std::string> couple_codes() = 0;
    /// Recomputes the chain. Empty when it is whole, else the number of the first bad entry.
    virtual std::optional<std::int64_t> first_bad_entry() = 0;
};

} // namespace rekindle::domain
