// SPDX-License-Identifier: MIT
#include "storage/verify_backup.h"

#include "base/translate.h"
#include "storage/anchor.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/keyed_hash.h"
#include "storage/large_files.h"
#include "storage/logical_digest.h"
#include "storage/notes_place.h"

namespace rekindle::storage {
namespace {

bool holds_the_anchor(Database& copy, const ChainHead& anchor)
{
    const bool has_trail =
        copy.connection().number("SELECT count(*) FROM sqlite_schema WHERE name = 'audit'") != 0;
    if (!has_trail) return anchor == ChainHead{};
    return copy.read([&] { return chain_head(copy); }) == anchor;
}

/// One of the two copies is enough; it is the other one's purpose.
bool has_its_keys(const BackupFolder& backup, const BackupManifest& manifest, const PracticeKeys& keys)
{
    for (const auto& copy : {backup.keys(), backup.keys_copy()}) {
        bool same = false;
        const auto trouble = trouble_of([&] { same = keyed_sum(copy, keys) == manifest.keys_sum; });
        if (same && !trouble) return true;
    }
    return false;
}

/// The bytes of a copy, before it is opened; `keys` are those of the practice.
bool has_its_bytes(const std::filesystem::path& file, const DatabaseCopy& copy, const PracticeKeys& keys)
{
    // A journal put beside the copy would be played back into it.
    return !is_there(file.string() + "-journal") && static_cast<std::int64_t>(size_of(file)) == copy.bytes &&
           keyed_sum(file, keys) == copy.sum;
}

/// What is in it; `keys` are its own.
bool holds_the_same(Database& opened, const DatabaseCopy& copy, const PracticeKeys& keys)
{
    return opened.connection().text("PRAGMA integrity_check") == "ok" &&
           logical_digest(opened.connection(), keys.rows) == copy.digest &&
           holds_the_anchor(opened, copy.anchor);
}

/// The psychotherapy notes, as the copy of the practice names them.
bool notes_are_the_same(Database& practice, const BackupFolder& backup, const NotesCopy& notes,
                        const PracticeKeys& keys)
{
    const auto place = notes_place(practice);
    if (!place || place->file != notes.file) return false;
    const auto file = backup.notes(notes.file);
    if (!has_its_bytes(file, notes.copy, keys)) return false;
    const PracticeKeys own_keys = derived_keys(place->data_key);
    Database opened(Connection(file, own_keys.pages));
    return holds_the_same(opened, notes.copy, own_keys);
}

bool is_the_same(const BackupFolder& backup, const BackupManifest& manifest, const PracticeKeys& keys)
{
    if (!has_its_bytes(backup.database(), manifest.database, keys)) return false;
    Database practice(Connection(backup.database(), keys.pages));
    return practice.connection().number("PRAGMA user_version") == manifest.schema &&
           holds_the_same(practice, manifest.database, keys) &&
           (!manifest.notes || notes_are_the_same(practice, backup, *manifest.notes, keys));
}

} // namespace

std::string keyed_sum(const std::filesystem::path& file, const PracticeKeys& keys)
{
    KeyedHash hash(keys.rows);
    hash.add("rekindle file");
    const auto error = read_in_parts(file, [&](std::string_view part) { hash.add(part); });
    if (error) throw file_trouble(error, file);
    return hash.hex();
}

std::optional<std::string> why_not_good(const BackupFolder& backup, const ReadManifest& read,
                                        const PracticeKeys& keys)
{
    const std::string name = backup.root.filename().string();
    bool good = false;
    const auto trouble = trouble_of([&] {
        good = is_genuine(read, keys) && has_its_keys(backup, read.manifest, keys) &&
               is_the_same(backup, read.manifest, keys);
    });
    if (good && !trouble) return std::nullopt;
    return base::say("The backup {} is damaged: it is not what was saved. Use another one.", name);
}

std::optional<FoundBackup> newest_good_backup(const std::filesystem::path& folder,
                                              const std::string& practice_id, const PracticeKeys& keys)
{
    for (const FoundBackup& backup : backups_in(folder, practice_id)) {
        if (!why_not_good(backup.folder, backup.read, keys)) return backup;
    }
    return std::nullopt;
}

} // namespace rekindle::storage
