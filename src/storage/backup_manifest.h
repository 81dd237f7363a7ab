// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "storage/audit_table.h"
#include "storage/practice_keys.h"

#include <optional>
#include <string>

namespace rekindle::storage {

/// A copy of a database in a backup, and what is known of it from the same moment.
struct DatabaseCopy {
    std::int64_t bytes = 0;
    std::string sum;    ///< keyed, over its bytes
    std::string digest; ///< logical_digest of the database, and so of the copy
    ChainHead anchor;   ///< its audit trail when it was made; number 0 before there was one

    bool operator==(const DatabaseCopy&) const = default;
};

/// That of the psychotherapy notes.
struct NotesCopy {
    std::string file; ///< its name
    DatabaseCopy copy;

    bool operator==(const NotesCopy&) const = default;
};

/// What a backup says about itself; manifest.json beside the copy.
struct BackupManifest {
    std::string practice_id;
    std::string program; ///< its version
    std::int64_t schema = 0;
    base::Instant made;
    DatabaseCopy database;
    std::optional<NotesCopy> notes; ///< empty in a practice without any
    std::string keys_sum;           ///< keyed, over the bytes of the key file
    std::string key_mark;           ///< tells under which data key the rest can be checked

    bool operator==(const BackupManifest&) const = default;
};

std::string version_of_this_program();

/// The same for every practice file under the same data key; says nothing about the key.
std::string key_mark(const PracticeKeys& keys);

/// With a keyed sum over all of it.
std::string to_text(const BackupManifest& manifest, const PracticeKeys& keys);

/// A manifest as it was read, not yet to be trusted; empty when it is none or from a newer format.
struct ReadManifest {
    BackupManifest manifest;
    std::string sum; ///< what the file says its keyed sum is
};
std::optional<ReadManifest> parse_manifest(std::string_view text);
/// True when it was written with these keys and is as it was written.
bool is_genuine(const ReadManifest& read, const PracticeKeys& keys);

} // namespace rekindle::storage
