// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <string>
#include <vector>

namespace rekindle::app {

// Notes on sessions, for the counselor alone. Psychotherapy notes are in a store of their own and are shown
// here and nowhere else.

enum class NoteSort { OfTheRecord, Psychotherapy };

struct NoteToWrite {
    domain::Couple couple;
    int session = 0; ///< its number
    NoteSort sort = NoteSort::OfTheRecord;
    std::string words;
    std::string amends; ///< the note this one adds to or sets right: number in its list, or id; "": none
    base::Date today;
};
struct WrittenNote {
    domain::Note note;
    /// On an individual session, while no confidentiality policy is signed by both.
    bool policy_missing = false;
};
/// Throws base::Error: Refused for a closed record; NotFound for a session or note; Data for no words, more
/// than longest_note bytes, what is not UTF-8 text, or an amendment of a note on another session.
WrittenNote write_note(domain::Practice& practice, const NoteToWrite& wanted);
inline constexpr std::size_t longest_note = 64UL * 1024;

/// A note with the session it is on.
struct ShownNote {
    int number = 0; ///< 1, 2 ... as they were written
    domain::Note note;
    domain::Session session;
};
/// All of one sort, as they were written. Leaves an entry "view" in the audit trail first.
std::vector<ShownNote> notes_of(domain::Practice& practice, const domain::Couple& couple, NoteSort sort);

/// A note, by its number or id, and after it everything that amends it. Throws base::Error(NotFound).
std::vector<ShownNote> note_called(domain::Practice& practice, const domain::Couple& couple, NoteSort sort,
                                   const std::string& number_or_id);

} // namespace rekindle::app
