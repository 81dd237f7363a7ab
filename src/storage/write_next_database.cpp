// SPDX-License-Identifier: MIT
#include "storage/data_key_swap.h"
#include "storage/files.h"
#include "storage/notes_database.h"
#include "storage/rewrite_database.h"

#include <optional>

namespace rekindle::storage {
namespace {

/// The psychotherapy notes under a key and a name of their own, which only the next database knows.
struct NextNotes {
    NotesPlace place;
    ChainHead head;
};

/// Empty where there are none, or where their file is missing: then the practice goes on without, as it was.
std::optional<NextNotes> write_next_notes(Database& practice, const PracticeFolder& folder,
                                          const AuditContext& context, const Surroundings& surroundings)
{
    const auto now = notes_place(practice);
    if (!now || !is_there(folder.notes(now->file))) return std::nullopt;
    const auto notes = open_notes(practice, folder, surroundings, context);
    NextNotes next{new_notes_place(now->number + 1), {}};
    next.head = rewrite_database({notes->database(), notes->keys(), context}, folder.notes(next.place.file),
                                 derived_keys(next.place.data_key), surroundings);
    return next;
}

} // namespace

void write_next_database(UnlockedPractice& open, const PracticeKeys& next, const Surroundings& surroundings)
{
    Database& practice = open.practice->database();
    const AuditContext context{open.keys.practice_id, open.practice->counselor(), open.folder.anchor()};
    const auto notes = write_next_notes(practice, open.folder, context, surroundings);
    std::optional<UnfinishedFile> unfinished;
    if (notes) unfinished.emplace(open.folder.notes(notes->place.file));
    const PracticeKeys now = derived_keys(open.data_key);
    rewrite_database({practice, now, context}, open.folder.next_database(), next, surroundings,
                     [&](Database& after, StoredAuditTrail& trail) {
                         if (!notes) return;
                         insert_notes_place(after, notes->place);
                         trail.record_change("change-data-key", "notes-store",
                                             std::to_string(notes->place.number));
                         note_head(trail, "change-data-key", notes->head);
                     });
    if (unfinished) unfinished->finish();
}

} // namespace rekindle::storage
