// SPDX-License-Identifier: MIT
#include "storage/erased_notes.h"

#include <string>
#include <vector>

namespace rekindle::storage {
namespace {

struct ErasedPart {
    std::string id, couple, side; ///< side "": of both
    std::string utc;
    int offset_minutes = 0;
};

std::vector<ErasedPart> erased_in(Database& practice)
{
    return practice.read([&] {
        ErasedPart part;
        std::vector<ErasedPart> parts;
        practice.each(
            "SELECT id, couple_id, coalesce(side, ''), utc, offset_minutes FROM erasure ORDER BY rowid",
            [&] { parts.push_back(part); }, soci::into(part.id), soci::into(part.couple),
            soci::into(part.side), soci::into(part.utc), soci::into(part.offset_minutes));
        return parts;
    });
}

bool knows(Database& notes, const ErasedPart& part)
{
    return notes.read([&] {
        long long count = 0;
        notes.run("SELECT count(*) FROM erasure WHERE id = :i", soci::use(part.id), soci::into(count));
        return count != 0;
    });
}

void erase(NotesDatabase& notes, const ErasedPart& part)
{
    Database& database = notes.database();
    database.change([&] {
        database.run("INSERT INTO erasure (id, couple_id, side, utc, offset_minutes) VALUES (:i, :c, "
                     "nullif(:s, ''), :u, :o)",
                     soci::use(part.id), soci::use(part.couple), soci::use(part.side), soci::use(part.utc),
                     soci::use(part.offset_minutes));
        std::string id;
        std::vector<std::string> going;
        database.each(
            "SELECT id FROM note WHERE couple_id = :c AND (:s = '' OR owner = :s) ORDER BY rowid",
            [&] { going.push_back(id); }, soci::use(part.couple), soci::use(part.side), soci::into(id));
        database.run("DELETE FROM note WHERE couple_id = :c AND (:s = '' OR owner = :s)",
                     soci::use(part.couple), soci::use(part.side));
        notes.trail().record_change("add", "erasure", part.id);
        for (const std::string& note : going)
            notes.trail().record_change("erase", "psychotherapy-note", note);
    });
}

} // namespace

bool erase_notes(NotesDatabase& notes, Database& practice)
{
    bool any = false;
    for (const ErasedPart& part : erased_in(practice)) {
        if (knows(notes.database(), part)) continue;
        erase(notes, part);
        any = true;
    }
    return any;
}

} // namespace rekindle::storage
