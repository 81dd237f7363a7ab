// SPDX-License-Identifier: MIT
#include "storage/release_rows.h"

#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {

void insert_release(Database& database, const domain::Release& release)
{
    const std::string audience(word(release.audience));
    const MomentText when = stored(release.when);
    database.run("INSERT INTO release (id, couple_id, what, audience, recipient, purpose, authority, sha256, "
                 "utc, offset_minutes) VALUES (:i, :c, :w, :a, :r, :p, :y, :s, :u, :o)",
                 soci::use(release.id.value), soci::use(release.couple.value), soci::use(release.what),
                 soci::use(audience), soci::use(release.recipient), soci::use(release.purpose),
                 soci::use(release.authority), soci::use(release.sha256), soci::use(when.utc),
                 soci::use(when.offset_minutes));
}

std::vector<domain::Release> written_releases(Database& database,
                                              const std::optional<domain::CoupleId>& couple)
{
    const std::string only = couple ? couple->value : std::string();
    domain::Release each;
    std::string audience, utc;
    long long offset = 0;
    std::vector<domain::Release> found;
    const auto take = [&] {
        each.audience = demanded(domain::parse_audience(audience));
        each.when = instant_from(utc, offset);
        found.push_back(each);
    };
    // Two statements, so that those of one couple are found by the index.
    database.each(
        !couple ? "SELECT id, couple_id, what, audience, recipient, purpose, authority, sha256, utc, "
                  "offset_minutes FROM release WHERE :c = '' ORDER BY rowid"
                : "SELECT id, couple_id, what, audience, recipient, purpose, authority, sha256, utc, "
                  "offset_minutes FROM release WHERE couple_id = :c ORDER BY rowid",
        take, soci::use(only), soci::into(each.id.value), soci::into(each.couple.value),
        soci::into(each.what), soci::into(audience), soci::into(each.recipient), soci::into(each.purpose),
        soci::into(each.authority), soci::into(each.sha256), soci::into(utc), soci::into(offset));
    return found;
}

} // namespace rekindle::storage
