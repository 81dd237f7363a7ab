// SPDX-License-Identifier: MIT
#include "storage/earlier_values_store.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

#include <algorithm>

namespace rekindle::storage {

void EarlierValuesStore::keep(const Change& change, const std::string& reason)
{
    const auto stays = [](const Part& part) { return part.before == part.now; };
    if (std::ranges::all_of(change.parts, stays)) return;
    const std::string why(base::trimmed(reason));
    if (why.empty())
        throw domain::NeedsReason(
            base::tr("This is completed: it is changed only with a reason in words, and what it says now is "
                     "kept beside the change."));
    const MomentText now = stored(m_surroundings.now());
    for (const Part& part : change.parts) {
        if (stays(part)) continue;
        const std::string owner(word(part.owner));
        m_database.run(
            "INSERT INTO earlier_value (subject, subject_id, number, couple_id, owner, what, value, reason, "
            "changed_by, utc, offset_minutes) VALUES (:s, :i, (SELECT coalesce(max(number), 0) + 1 FROM "
            "earlier_value WHERE subject = :s AND subject_id = :i), :c, :o, :w, :v, :r, :b, :u, :m)",
            soci::use(change.subject), soci::use(change.subject_id), soci::use(change.couple.value),
            soci::use(owner), soci::use(part.what), soci::use(part.before), soci::use(why),
            soci::use(m_counselor), soci::use(now.utc), soci::use(now.offset_minutes));
    }
}

std::vector<domain::EarlierValue> EarlierValuesStore::of(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::EarlierValue earlier;
        std::string owner, utc;
        long long offset = 0;
        std::vector<domain::EarlierValue> all;
        const auto take = [&] {
            earlier.owner = demanded(domain::parse_owner(owner));
            earlier.when = instant_from(utc, offset);
            all.push_back(earlier);
        };
        m_database.each("SELECT subject, subject_id, owner, what, value, reason, changed_by, utc, "
                        "offset_minutes FROM earlier_value WHERE couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(earlier.subject),
                        soci::into(earlier.subject_id), soci::into(owner), soci::into(earlier.what),
                        soci::into(earlier.value), soci::into(earlier.reason), soci::into(earlier.by),
                        soci::into(utc), soci::into(offset));
        return all;
    });
}

} // namespace rekindle::storage
