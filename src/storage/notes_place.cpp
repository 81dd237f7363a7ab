// SPDX-License-Identifier: MIT
#include "storage/notes_place.h"

#include "storage/practice_keys.h"
#include "storage/retired_keys.h"
#include "storage/sodium.h"
#include "storage/stored_words.h"

#include <fmt/format.h>

#include <sodium.h>
#include <string_view>
#include <vector>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view journal = "-journal"; // the engine's own, beside each

/// The files of psychotherapy notes in a folder, with their journals.
std::vector<fs::path> notes_files(const PracticeFolder& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder.root, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::string name = entry->path().filename().string();
        if (name.ends_with(journal)) name.resize(name.size() - journal.size());
        if (is_notes_file(name)) files.push_back(entry->path());
    }
    return files;
}

std::string file_of(std::int64_t number)
{
    return number == 1 ? "notes.db" : fmt::format("notes-{}.db", number);
}

} // namespace

NotesPlace new_notes_place(std::int64_t number)
{
    return {number, file_of(number), SecretBytes::random(data_key_bytes)};
}

std::optional<NotesPlace> notes_place(Database& practice)
{
    if (practice.connection().number("SELECT count(*) FROM sqlite_schema WHERE name = 'notes_store'") == 0)
        return std::nullopt; // of an earlier version
    return practice.read([&]() -> std::optional<NotesPlace> {
        NotesPlace place;
        long long number = 0;
        std::string key;
        practice.run("SELECT number, file, data_key FROM notes_store ORDER BY number DESC LIMIT 1",
                     soci::into(number), soci::into(place.file), soci::into(key));
        if (number == 0) return std::nullopt;
        if (!is_notes_file(place.file)) throw damaged();
        place.number = number;
        place.data_key = key_of_hex(key);
        return place;
    });
}

void insert_notes_place(Database& practice, const NotesPlace& place)
{
    const auto number = static_cast<long long>(place.number);
    std::string key = hex(place.data_key.view());
    practice.run("INSERT INTO notes_store (number, file, data_key) VALUES (:n, :f, :k)", soci::use(number),
                 soci::use(place.file), soci::use(key));
    sodium_memzero(key.data(), key.size());
}

bool is_notes_file(const std::string& name)
{
    constexpr std::string_view start = "notes", end = ".db";
    if (!name.starts_with(start) || !name.ends_with(end) || name.size() < start.size() + end.size())
        return false;
    const std::string_view between(name.data() + start.size(), name.size() - start.size() - end.size());
    if (between.empty()) return true;
    return between.size() > 1 && between.front() == '-' &&
           between.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::uintmax_t bytes_of_notes(const PracticeFolder& folder)
{
    std::uintmax_t bytes = 0;
    for (const fs::path& file : notes_files(folder)) {
        std::error_code error;
        const auto size = fs::file_size(file, error);
        if (!error) bytes += size;
    }
    return bytes;
}

void remove_other_notes(const PracticeFolder& folder, const std::optional<NotesPlace>& current)
{
    // By their names: a step that was killed left one before or one after, and to go through a folder would
    // end the program where memory runs out (the iterator of the library may not throw).
    const std::int64_t last = current ? current->number + 1 : 1;
    for (std::int64_t number = 1; number <= last; ++number) {
        const std::string name = file_of(number);
        if (current && name == current->file) continue;
        std::error_code ignored;
        fs::remove(folder.root / name, ignored);
        fs::remove(folder.root / (name + std::string(journal)), ignored);
    }
}

} // namespace rekindle::storage
