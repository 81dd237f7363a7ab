// SPDX-License-Identifier: MIT
#pragma once

#include "domain/drafts.h"
#include "storage/database.h"
#include "storage/practice_keys.h"
#include "storage/surroundings.h"

#include <filesystem>

namespace rekindle::storage {

/// A file for each draft, sealed under a key that only the open practice has. Everything passed must outlive
/// it.
class DraftsStore final : public domain::Drafts {
public:
    struct Place {
        std::filesystem::path folder; ///< made with the first draft
        std::string sort;             ///< goes into the key: what is of one sort opens as no other
        std::string practice_id;
    };
    DraftsStore(Database& database, const PracticeKeys& keys, const Surroundings& surroundings, Place place)
        : m_database(database), m_keys(keys), m_surroundings(surroundings), m_place(std::move(place))
    {
    }

    void keep(const domain::Draft& draft) override;
    void drop(const domain::CoupleId& couple, const std::string& what) override;
    std::vector<domain::Draft> of(const domain::CoupleId& couple) override;

    /// Takes away what was kept of a couple up to that moment.
    void drop_all(const domain::CoupleId& couple, const base::Instant& until);
    /// What was sealed under an earlier data key is sealed under that of now.
    void renew();

private:
    struct Found {
        std::filesystem::path file;
        domain::Draft draft;
        bool is_of_now = false; ///< sealed under the data key of now
    };
    std::vector<Found> all() const;
    std::filesystem::path file_of(const domain::CoupleId& couple, const std::string& what) const;
    void write(const domain::Draft& draft);
    void remove(const std::filesystem::path& file);

    Database& m_database;
    const PracticeKeys& m_keys;
    const Surroundings& m_surroundings;
    const Place m_place;
};

} // namespace rekindle::storage
