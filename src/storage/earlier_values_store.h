// SPDX-License-Identifier: MIT
#pragma once

#include "domain/earlier_value.h"
#include "storage/database.h"
#include "storage/surroundings.h"

#include <string>
#include <vector>

namespace rekindle::storage {

/// What completed records said before they were changed: the one gate before every such change.
class EarlierValuesStore final : public domain::EarlierValues {
public:
    EarlierValuesStore(Database& database, const Surroundings& surroundings, const std::string& counselor)
        : m_database(database), m_surroundings(surroundings), m_counselor(counselor)
    {
    }

    struct Part {
        std::string what, before, now;
        domain::Owner owner;
    };
    /// What is about to be changed, and whose record it is.
    struct Change {
        domain::CoupleId couple;
        std::string subject, subject_id;
        std::vector<Part> parts; ///< those that stay the same are left out
    };
    /// Keeps what each part said before. Throws domain::NeedsReason where there is a change and no reason.
    /// Inside Database::change, before the change and its audit entry, which seals what is kept here.
    void keep(const Change& change, const std::string& reason);

    std::vector<domain::EarlierValue> of(const domain::CoupleId& couple) override;

private:
    Database& m_database;
    const Surroundings& m_surroundings;
    const std::string& m_counselor;
};

} // namespace rekindle::storage
