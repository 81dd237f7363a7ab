// SPDX-License-Identifier: MIT
#pragma once

#include "storage/notes_database.h"

namespace rekindle::storage {

/// Takes away the notes of everybody whom practice.db says erased and the notes do not know of yet, each with
/// an entry "erase". A note is written only after this was done, so what is there was written before. True
/// when there was such an erasure.
bool erase_notes(NotesDatabase& notes, Database& practice);

} // namespace rekindle::storage
