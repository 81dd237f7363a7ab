// SPDX-License-Identifier: MIT
#include "storage/session_notes_store.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

bool is_there(Database& database, const domain::Note& amending)
{
    long long count = 0;
    database.run("SELECT count(*) FROM session_note WHERE id = :i AND couple_id = :c",
                 soci::use(amending.amends->value), soci::use(amending.couple.value), soci::into(count));
    return count != 0;
}

} // namespace

void SessionNotesStore::add(const domain::Note& note)
{
    if (base::trimmed(note.words).empty())
        throw base::Error(base::Trouble::Data, base::tr("A note needs words."));
    m_database.change([&] {
        if (note.amends && !is_there(m_database, note))
            throw base::Error(base::Trouble::NotFound,
                              base::tr("The note that is to be amended is not there."));
        const std::string owner(word(note.owner)), amends = note.amends ? note.amends->value : "";
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO session_note (id, couple_id, session_id, owner, amends_id, words, utc, "
                       "offset_minutes) VALUES (:i, :c, :s, :o, nullif(:a, ''), :w, :u, :m)",
                       soci::use(note.id.value), soci::use(note.couple.value), soci::use(note.session.value),
                       soci::use(owner), soci::use(amends), soci::use(note.words), soci::use(now.utc),
                       soci::use(now.offset_minutes));
        m_audit.record_change(note.amends ? "amend" : "add", "session-note", note.id.value);
    });
}

std::vector<domain::Note> SessionNotesStore::of(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::Note note;
        note.couple = couple;
        std::string owner, amends, utc;
        long long offset = 0;
        std::vector<domain::Note> notes;
        const auto take = [&] {
            note.owner = demanded(domain::parse_owner(owner));
            note.amends = std::nullopt;
            if (!amends.empty()) note.amends = domain::NoteId{amends};
            note.written = instant_from(utc, offset);
            notes.push_back(note);
        };
        m_database.each("SELECT id, session_id, owner, coalesce(amends_id, ''), words, utc, offset_minutes "
                        "FROM session_note WHERE couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(note.id.value),
                        soci::into(note.session.value), soci::into(owner), soci::into(amends),
                        soci::into(note.words), soci::into(utc), soci::into(offset));
        return notes;
    });
}

} // namespace rekindle::storage
