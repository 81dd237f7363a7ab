// SPDX-License-Identifier: MIT
#include "storage/notes_database.h"

#include "base/translate.h"
#include "storage/anchor.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/migrations.h"
#include "storage/system.h"

#include <charconv>
#include <utility>

namespace rekindle::storage {
namespace {

using base::say;

constexpr const char* subject = "psychotherapy-notes";

Database opened(const std::filesystem::path& file, const PracticeKeys& keys)
{
    Connection connection(file, keys.pages);
    // Made with its tables; an empty file is one that lost them.
    if (connection.number("SELECT count(*) FROM sqlite_schema") == 0) throw damaged();
    if (connection.bytes_behind_the_last_page() != 0) throw appended();
    migrate(connection, embedded_notes_migrations(), notes_application_id);
    connection.restrict_to_rows();
    return Database(std::move(connection));
}

std::string why_not(const std::string& trouble)
{
    return say(
        "The psychotherapy notes cannot be opened: {} Everything else of the practice is there. "
        "\"practice restore BACKUP --to DIR\" makes a practice of a backup, with the notes of that day.",
        trouble);
}

} // namespace

NotesDatabase::NotesDatabase(const std::filesystem::path& file, const SecretBytes& data_key,
                             const Surroundings& surroundings, AuditContext context)
    : m_keys(derived_keys(data_key)),
      m_database(opened(file, m_keys)),
      m_trail(m_database, m_keys, surroundings, std::move(context))
{
}

std::unique_ptr<NotesDatabase> open_notes(Database& practice, const PracticeFolder& folder,
                                          const Surroundings& surroundings, const AuditContext& context)
{
    const auto place = notes_place(practice);
    if (!place) return nullptr;
    std::unique_ptr<NotesDatabase> notes;
    const auto trouble = trouble_of([&] {
        if (!is_there(folder.notes(place->file)))
            throw base::Error(base::Trouble::World, say("the file {} is missing.", place->file));
        notes = std::make_unique<NotesDatabase>(folder.notes(place->file), place->data_key, surroundings,
                                                context);
        if (!is_as_new_as_noted(notes->database(), practice))
            throw base::Error(
                base::Trouble::World,
                say("{} is older than when the notes were last used; somebody may have put back "
                    "an old copy.",
                    place->file));
    });
    if (trouble) throw base::Error(base::Trouble::World, why_not(trouble->what()));
    return notes;
}

std::unique_ptr<NotesDatabase> make_notes(const PracticeFolder& folder, const NotesPlace& place,
                                          const Surroundings& surroundings, const AuditContext& context)
{
    const auto file = folder.notes(place.file);
    // Made here with the right mode; the engine would make it readable for others.
    if (const auto error = write_and_sync(file, "")) throw file_trouble(error, file);
    {
        Connection empty(file, derived_keys(place.data_key).pages);
        migrate(empty, embedded_notes_migrations(), notes_application_id);
    }
    if (const auto error = sync_folder(folder.root)) throw file_trouble(error, file);
    auto notes = std::make_unique<NotesDatabase>(file, place.data_key, surroundings, context);
    notes->trail().record("create", subject, context.practice_id);
    return notes;
}

void note_head(StoredAuditTrail& practice, const std::string& action, const ChainHead& head)
{
    practice.record(action, subject, fmt::format("{} {}", head.number, head.mac));
}

ChainHead noted_head(Database& practice)
{
    const std::string about = subject;
    std::string noted;
    practice.read([&] {
        return practice.run("SELECT subject_id FROM audit WHERE subject = :s ORDER BY number DESC LIMIT 1",
                            soci::use(about), soci::into(noted));
    });
    if (noted.empty()) return {};
    ChainHead head;
    const auto read = std::from_chars(noted.data(), noted.data() + noted.size(), head.number);
    if (read.ec != std::errc() || *read.ptr != ' ') throw damaged();
    head.mac = read.ptr + 1;
    return head;
}

bool is_as_new_as_noted(Database& notes, Database& practice)
{
    const ChainHead noted = noted_head(practice);
    return notes.read([&] { return contains(notes, noted); });
}

} // namespace rekindle::storage
