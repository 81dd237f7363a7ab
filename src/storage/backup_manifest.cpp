// SPDX-License-Identifier: MIT
#include "storage/backup_manifest.h"

#include "storage/keyed_hash.h"
#include "storage/notes_place.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <limits>

namespace rekindle::storage {
namespace {

constexpr std::int64_t format = 1;
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

json::Value to_json(const ChainHead& anchor)
{
    return json::Value::object(
        {{"count", json::Value::number(anchor.number)}, {"head", json::Value::string(anchor.mac)}});
}

json::Value to_json(const BackupManifest& manifest)
{
    using json::Value;
    Value value =
        Value::object({{"format", Value::number(format)},
                       {"practice", Value::string(manifest.practice_id)},
                       {"program", Value::string(manifest.program)},
                       {"schema", Value::number(manifest.schema)},
                       {"made", Value::string(base::to_text(manifest.made))},
                       {"anchor", to_json(manifest.database.anchor)},
                       {"digest", Value::string(manifest.database.digest)},
                       {"database", Value::object({{"bytes", Value::number(manifest.database.bytes)},
                                                   {"sum", Value::string(manifest.database.sum)}})},
                       {"keys", Value::object({{"sum", Value::string(manifest.keys_sum)},
                                               {"mark", Value::string(manifest.key_mark)}})}});
    if (!manifest.notes) return value;
    const DatabaseCopy& notes = manifest.notes->copy;
    value.set("notes", Value::object({{"file", Value::string(manifest.notes->file)},
                                      {"anchor", to_json(notes.anchor)},
                                      {"digest", Value::string(notes.digest)},
                                      {"bytes", Value::number(notes.bytes)},
                                      {"sum", Value::string(notes.sum)}}));
    return value;
}

ChainHead read_anchor(const json::Reader& reader)
{
    ChainHead anchor;
    reader.within("anchor", [&](const json::Reader& read) {
        anchor.number = read.integer("count", 0, most);
        anchor.mac = read.value().text_of("head");
    });
    return anchor;
}

NotesCopy read_notes(const json::Reader& reader)
{
    NotesCopy notes;
    reader.within("notes", [&](const json::Reader& read) {
        notes.file = read.text("file");
        notes.copy.anchor = read_anchor(read);
        notes.copy.digest = read.text("digest");
        notes.copy.bytes = read.integer("bytes", 1, most);
        notes.copy.sum = read.text("sum");
    });
    return notes;
}

std::string sum_of(const BackupManifest& manifest, const PracticeKeys& keys)
{
    KeyedHash hash(keys.rows);
    hash.add("rekindle backup manifest");
    hash.add(json::write(to_json(manifest)));
    return hash.hex();
}

} // namespace

std::string version_of_this_program()
{
    return REKINDLE_VERSION;
}

std::string key_mark(const PracticeKeys& keys)
{
    KeyedHash hash(keys.rows);
    hash.add("rekindle key mark");
    return hash.hex();
}

std::string to_text(const BackupManifest& manifest, const PracticeKeys& keys)
{
    json::Value value = to_json(manifest);
    value.set("sum", json::Value::string(sum_of(manifest, keys)));
    return json::write_indented(value) + "\n";
}

std::optional<ReadManifest> parse_manifest(std::string_view text)
{
    const auto parsed = json::parse(text, {.bytes = 65536, .depth = 4, .values = 50});
    if (!parsed.value) return std::nullopt;
    base::Problems problems;
    const json::Reader reader(*parsed.value, "", problems);
    reader.integer("format", format, format);
    ReadManifest read;
    BackupManifest& manifest = read.manifest;
    manifest.practice_id = reader.text("practice");
    manifest.program = reader.text("program");
    manifest.schema = reader.integer("schema", 1, most);
    const auto made = base::parse_instant(reader.text("made"));
    if (made) manifest.made = *made;
    manifest.database.anchor = read_anchor(reader);
    manifest.database.digest = reader.text("digest");
    reader.within("database", [&](const json::Reader& database) {
        manifest.database.bytes = database.integer("bytes", 1, most);
        manifest.database.sum = database.text("sum");
    });
    if (parsed.value->find("notes")) manifest.notes = read_notes(reader);
    reader.within("keys", [&](const json::Reader& keys) {
        manifest.keys_sum = keys.text("sum");
        manifest.key_mark = keys.text("mark");
    });
    read.sum = reader.text("sum");
    if (!problems.empty() || !made) return std::nullopt;
    if (manifest.notes && !is_notes_file(manifest.notes->file)) return std::nullopt;
    return read;
}

bool is_genuine(const ReadManifest& read, const PracticeKeys& keys)
{
    return read.sum == sum_of(read.manifest, keys);
}

} // namespace rekindle::storage
