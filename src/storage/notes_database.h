// SPDX-License-Identifier: MIT
#pragma once

#include "storage/audit_trail.h"
#include "storage/notes_place.h"

#include <memory>

namespace rekindle::storage {

/// The open database of the psychotherapy notes, with keys and an audit trail of its own. Only while the lock
/// of the practice is held.
class NotesDatabase {
public:
    /// Throws World when it cannot be opened, is damaged or of a newer version of the program. `surroundings`
    /// must outlive it.
    NotesDatabase(const std::filesystem::path& file, const SecretBytes& data_key,
                  const Surroundings& surroundings, AuditContext context);
    NotesDatabase(const NotesDatabase&) = delete;
    NotesDatabase& operator=(const NotesDatabase&) = delete;

    Database& database() { return m_database; }
    StoredAuditTrail& trail() { return m_trail; }
    const PracticeKeys& keys() const { return m_keys; }

private:
    const PracticeKeys m_keys;
    Database m_database;
    StoredAuditTrail m_trail;
};

/// Those of a practice; null when there are none. Throws World with what to do where they are missing, cannot
/// be opened or are older than when they were last used.
std::unique_ptr<NotesDatabase> open_notes(Database& practice, const PracticeFolder& folder,
                                          const Surroundings& surroundings, const AuditContext& context);
/// The file of a place, empty but for the first entry of its trail. Whatever had its name is gone.
std::unique_ptr<NotesDatabase> make_notes(const PracticeFolder& folder, const NotesPlace& place,
                                          const Surroundings& surroundings, const AuditContext& context);

/// The trail of practice.db notes how far that of the notes has come, so that an older copy of the notes
/// shows. Content-free, as every entry.
void note_head(StoredAuditTrail& practice, const std::string& action, const ChainHead& head);
/// As it was noted last; number 0 when never.
ChainHead noted_head(Database& practice);
/// True when the notes are as new as noted; they may be newer, after a kill before it was noted.
bool is_as_new_as_noted(Database& notes, Database& practice);

} // namespace rekindle::storage
