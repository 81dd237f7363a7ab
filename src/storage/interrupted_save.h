// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "storage/practice_folder.h"

namespace rekindle::storage {

/// A save that was interrupted left a journal; the engine undoes the save at the next opening and empties the
/// journal. When a read fails just then, it may take what it could read for everything, and the journal is
/// gone. So both files are copied before it begins, and put back unless what came out is whole.
///
/// A kill at any moment leaves the copies for the next opening; after forget() returned they never come back.
/// Where there is no room for copies there are none, and the engine works as it would.
class InterruptedSave {
public:
    /// Before the engine opens the database, under the practice's lock, and when it is known that it can be
    /// opened. Throws World, with nothing changed, when the files cannot be read.
    explicit InterruptedSave(PracticeFolder folder);

    /// Whether there was such a save, and copies of its files.
    bool is_kept() const { return m_is_kept; }
    /// The copies are of an opening before, which ended when nobody knew yet what had come out. What is in
    /// place may be half undone, or whole, or newer.
    bool is_from_before() const { return m_is_from_before; }
    /// Both files as they were; nothing may have them open. Throws World when that failed; the copies stay.
    void put_back() const;
    /// What the engine made of it is whole: from now on it counts. Throws World when the copies could come
    /// back all the same; then nothing may be saved.
    void forget();
    /// What comes out is never whole, and is to count as it is: the copies stay under a name of their own,
    /// which is returned. Throws as forget().
    std::filesystem::path set_aside(const base::Instant& now);

private:
    PracticeFolder m_folder;
    bool m_is_kept = false;
    bool m_is_from_before = false;
};

} // namespace rekindle::storage
