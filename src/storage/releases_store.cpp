// SPDX-License-Identifier: MIT
#include "storage/releases_store.h"

#include "storage/file_sum.h"
#include "storage/release_rows.h"

namespace rekindle::storage {

void ReleasesStore::add(const domain::Release& release)
{
    m_database.change([&] {
        domain::Release now = release;
        now.when = m_surroundings.now();
        insert_release(m_database, now);
        m_audit.record_change("release", "release", release.id.value);
    });
}

std::string ReleasesStore::sha256_of(const std::filesystem::path& file_or_folder)
{
    return storage::sha256_of(file_or_folder);
}

std::vector<domain::Release> ReleasesStore::of(const domain::CoupleId& couple)
{
    return m_database.read([&] { return written_releases(m_database, couple); });
}

} // namespace rekindle::storage
