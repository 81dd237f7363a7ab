// SPDX-License-Identifier: MIT
#include "storage/psychotherapy_notes.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/erased_notes.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

using base::tr;
using base::Trouble;

constexpr const char* subject = "psychotherapy-note";

void demand_session(Database& practice, const domain::Note& note)
{
    long long count = 0;
    practice.read([&] {
        return practice.run("SELECT count(*) FROM session WHERE id = :i AND couple_id = :c",
                            soci::use(note.session.value), soci::use(note.couple.value), soci::into(count));
    });
    if (count == 0)
        throw base::Error(Trouble::NotFound, tr("The session of this note is not in the practice."));
}

/// An amendment goes with what it amends, also when that is erased.
void demand_amended(Database& notes, const domain::Note& note)
{
    const std::string owner(word(note.owner));
    long long count = 0;
    notes.run("SELECT count(*) FROM note WHERE id = :i AND couple_id = :c AND session_id = :s AND owner = :o",
              soci::use(note.amends->value), soci::use(note.couple.value), soci::use(note.session.value),
              soci::use(owner), soci::into(count));
    if (count == 0)
        throw base::Error(Trouble::NotFound,
                          tr("The note that is to be amended is not among the notes on this session."));
}

void insert(Database& notes, const domain::Note& note, const MomentText& now)
{
    const std::string owner(word(note.owner)), amends = note.amends ? note.amends->value : "";
    notes.run("INSERT INTO note (id, couple_id, session_id, owner, amends_id, words, utc, offset_minutes) "
              "VALUES (:i, :c, :s, :o, nullif(:a, ''), :w, :u, :m)",
              soci::use(note.id.value), soci::use(note.couple.value), soci::use(note.session.value),
              soci::use(owner), soci::use(amends), soci::use(note.words), soci::use(now.utc),
              soci::use(now.offset_minutes));
}

std::vector<domain::Note> notes_of(Database& notes, const domain::CoupleId& couple)
{
    return notes.read([&] {
        domain::Note note;
        note.couple = couple;
        std::string owner, amends, utc;
        long long offset = 0;
        std::vector<domain::Note> found;
        const auto take = [&] {
            note.owner = demanded(domain::parse_owner(owner));
            note.amends = std::nullopt;
            if (!amends.empty()) note.amends = domain::NoteId{amends};
            note.written = instant_from(utc, offset);
            found.push_back(note);
        };
        notes.each(
            "SELECT id, session_id, owner, coalesce(amends_id, ''), words, utc, offset_minutes FROM note "
            "WHERE couple_id = :c ORDER BY rowid",
            take, soci::use(couple.value), soci::into(note.id.value), soci::into(note.session.value),
            soci::into(owner), soci::into(amends), soci::into(note.words), soci::into(utc),
            soci::into(offset));
        return found;
    });
}

} // namespace

std::unique_ptr<NotesDatabase> PsychotherapyNotes::opened()
{
    auto notes = open_notes(m_practice, m_folder, m_surroundings, m_context);
    if (notes && erase_notes(*notes, m_practice)) note_head(m_audit, "erase", notes->trail().head());
    return notes;
}

std::unique_ptr<NotesDatabase> PsychotherapyNotes::made()
{
    remove_other_notes(m_folder, std::nullopt); // of a first note that was killed
    const NotesPlace place = new_notes_place(1);
    auto notes = make_notes(m_folder, place, m_surroundings, m_context);
    // Killed until here, nothing names the file, and the next opening takes it away.
    m_practice.change([&] {
        insert_notes_place(m_practice, place);
        m_audit.record_change("create", "notes-store", std::to_string(place.number));
        note_head(m_audit, "create", notes->trail().head());
    });
    return notes;
}

void PsychotherapyNotes::add(const domain::Note& note)
{
    if (base::trimmed(note.words).empty()) throw base::Error(Trouble::Data, tr("A note needs words."));
    demand_session(m_practice, note);
    auto notes = opened();
    if (!notes) notes = made();
    const std::string action = note.amends ? "amend" : "add";
    notes->database().change([&] {
        if (note.amends) demand_amended(notes->database(), note);
        insert(notes->database(), note, stored(m_surroundings.now()));
        notes->trail().record_change(action, subject, note.id.value);
    });
    note_head(m_audit, action, notes->trail().head());
}

std::vector<domain::Note> PsychotherapyNotes::of(const domain::CoupleId& couple)
{
    const auto notes = opened();
    if (!notes) return {};
    notes->trail().record("view", subject, couple.value);
    note_head(m_audit, "view", notes->trail().head());
    return notes_of(notes->database(), couple);
}

void PsychotherapyNotes::apply_erasures()
{
    static_cast<void>(opened());
}

void PsychotherapyNotes::settle()
{
    const auto trouble = trouble_of([&] {
        remove_other_notes(m_folder, notes_place(m_practice));
        apply_erasures();
    });
    if (trouble && m_surroundings.tell) m_surroundings.tell(trouble->what());
}

} // namespace rekindle::storage
