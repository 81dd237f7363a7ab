// SPDX-License-Identifier: MIT
#pragma once

#include "storage/database.h"
#include "storage/practice_folder.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rekindle::storage {

/// Where the psychotherapy notes of a practice are and what opens them: a row of practice.db. No key of
/// practice.db is of any use there.
struct NotesPlace {
    std::int64_t number = 0; ///< 1, and one more with each change of the data key
    std::string file;        ///< its name in the folder of the practice, or of a backup
    SecretBytes data_key;
};

/// The place of that number, under a new random key.
NotesPlace new_notes_place(std::int64_t number);

/// The newest in that practice, or copy of one; empty when no such note was ever written. Throws World for a
/// row that is none of ours.
std::optional<NotesPlace> notes_place(Database& practice);
/// Inside Database::change.
void insert_notes_place(Database& practice, const NotesPlace& place);

/// Whether a file with this name is one of psychotherapy notes.
bool is_notes_file(const std::string& name);
/// How many bytes such files have together.
std::uintmax_t bytes_of_notes(const PracticeFolder& folder);
/// Takes away what has such a name but is not `current`: it is of a step that was killed, or under a key that
/// was given up. What cannot be taken away now goes the next time.
void remove_other_notes(const PracticeFolder& folder, const std::optional<NotesPlace>& current);

} // namespace rekindle::storage
