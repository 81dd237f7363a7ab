// SPDX-License-Identifier: MIT
#pragma once

#include "storage/practice_folder.h"

namespace rekindle::storage {

/// A save that was interrupted left a journal; the engine undoes the save at the next opening and empties the
/// journal. When a read fails just then, it may take what it could read for everything, and the journal is
/// gone. So both files are copied before it begins, and put back unless what came out is whole.
///
/// A kill at any moment leaves the copies, and the next opening begins with them; after forget() returned
/// they never come back. Where there is no room for copies there are none, and the engine works as it would.
class InterruptedSave {
public:
    /// Before the engine opens the database, under the practice's lock. Throws World, with nothing changed,
    /// when the files cannot be read.
    explicit InterruptedSave(PracticeFolder folder);

    /// Whether there was such a save, and copies of its files.
    bool is_kept() const { return m_is_kept; }
    /// Both files as they were; nothing may have them open. Throws World when that failed; the copies stay.
    void put_back() const;
    /// What the engine made of it is whole: from now on it counts. Throws World when the copies could come
    /// back all the same; then nothing may be saved.
    void forget();

private:
    PracticeFolder m_folder;
    bool m_is_kept = false;
};

} // namespace rekindle::storage
