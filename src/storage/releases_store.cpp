// SPDX-License-Identifier: MIT
#include "storage/releases_store.h"

#include "storage/file_sum.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {

void ReleasesStore::add(const domain::Release& release)
{
    m_database.change([&] {
        const std::string audience(word(release.audience));
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO release (id, couple_id, what, audience, recipient, purpose, authority, "
                       "sha256, utc, offset_minutes) VALUES (:i, :c, :w, :a, :r, :p, :y, :s, :u, :o)",
                       soci::use(release.id.value), soci::use(release.couple.value), soci::use(release.what),
                       soci::use(audience), soci::use(release.recipient), soci::use(release.purpose),
                       soci::use(release.authority), soci::use(release.sha256), soci::use(now.utc),
                       soci::use(now.offset_minutes));
        m_audit.record_change("release", "release", release.id.value);
    });
}

std::string ReleasesStore::sha256_of(const std::filesystem::path& file_or_folder)
{
    return storage::sha256_of(file_or_folder);
}

std::vector<domain::Release> ReleasesStore::of(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::Release release;
        release.couple = couple;
        std::string audience, utc;
        long long offset = 0;
        std::vector<domain::Release> releases;
        const auto take = [&] {
            release.audience = demanded(domain::parse_audience(audience));
            release.when = instant_from(utc, offset);
            releases.push_back(release);
        };
        m_database.each("SELECT id, what, audience, recipient, purpose, authority, sha256, utc, "
                        "offset_minutes FROM release WHERE couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(release.id.value), soci::into(release.what),
                        soci::into(audience), soci::into(release.recipient), soci::into(release.purpose),
                        soci::into(release.authority), soci::into(release.sha256), soci::into(utc),
                        soci::into(offset));
        return releases;
    });
}

} // namespace rekindle::storage
