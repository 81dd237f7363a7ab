// SPDX-License-Identifier: MIT
#pragma once

#include "domain/notes.h"
#include "storage/notes_database.h"

namespace rekindle::storage {

/// The psychotherapy notes, in a file, under a key and with an audit trail of their own; made with the first
/// note. They are open, and their key is in memory, only while a call lasts. Everything passed must outlive
/// it.
class PsychotherapyNotes final : public domain::Notes {
public:
    PsychotherapyNotes(Database& practice, StoredAuditTrail& audit, const Surroundings& surroundings,
                       PracticeFolder folder, AuditContext context)
        : m_practice(practice),
          m_audit(audit),
          m_surroundings(surroundings),
          m_folder(std::move(folder)),
          m_context(std::move(context))
    {
    }

    /// Throws World, too, where the notes cannot be opened: then nothing is added.
    void add(const domain::Note& note) override;
    /// Leaves an entry "view" in the notes' own trail before anything is read.
    std::vector<domain::Note> of(const domain::CoupleId& couple) override;

    /// Takes away the notes of everybody who was erased in practice.db since this was last done. Done at
    /// every opening of the notes as well; again, it does nothing. Not inside together().
    void apply_erasures();
    /// After the practice was opened: takes away files of notes that a killed step left, applies erasures,
    /// and tells where the notes cannot be opened. Never throws; the record is needed all the same.
    void settle();

private:
    std::unique_ptr<NotesDatabase> opened();
    std::unique_ptr<NotesDatabase> made();

    Database& m_practice;
    StoredAuditTrail& m_audit;
    const Surroundings& m_surroundings;
    const PracticeFolder m_folder;
    const AuditContext m_context;
};

} // namespace rekindle::storage
