// SPDX-License-Identifier: MIT
#include "storage/key_copies.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/system.h"
#include "storage/way_back.h"

namespace rekindle::storage {
namespace {

ReadKeyFile read_copy(const std::filesystem::path& path)
{
    std::string bytes;
    const auto error = read_whole(path, 65536, bytes);
    if (error == std::errc::no_such_file_or_directory)
        return {std::nullopt, base::tr("The key file is missing. Restore keys.json from a backup."), false};
    if (error) return {std::nullopt, file_trouble(error, path).what(), false};
    return parse_key_file(bytes);
}

base::Error none_of(const ReadKeyFile& first, const ReadKeyFile& second, const PracticeFolder& folder)
{
    if (first.newer || second.newer) return {base::Trouble::World, first.newer ? first.why : second.why};
    const std::string back = way_back_without_keys(folder);
    return {base::Trouble::World,
            back.empty() ? first.why : base::say("{} The second copy is no better. {}", first.why, back)};
}

} // namespace

void write_key_copies(const PracticeFolder& folder, const KeyFile& file)
{
    for (const auto& path : {folder.keys(), folder.keys_copy()}) {
        if (const auto error = write_atomically(path, to_text(file))) throw file_trouble(error, path);
    }
}

void put_in_effect(const PracticeFolder& folder, const KeyFile& file,
                   const std::function<void(const std::string&)>& tell, const char* unconfirmed)
{
    const std::string text = to_text(file);
    if (const auto error = write_atomically(folder.keys(), text)) {
        std::string now;
        if (read_whole(folder.keys(), 65536, now) || now != text) throw file_trouble(error, folder.keys());
        // In its place, but perhaps not yet on the disk.
        throw base::Error(
            base::Trouble::World,
            unconfirmed ? unconfirmed
                        : base::tr("The key file was written, but the disk did not confirm it. Try the new "
                                   "passphrase; if it is refused, the old one is still in effect."));
    }
    if (write_atomically(folder.keys_copy(), text) && tell)
        tell(base::tr(
            "The second copy of the key file could not be written. The change is in effect; the copy "
            "is written the next time the practice is opened."));
}

FoundKeys read_key_copies(const PracticeFolder& folder)
{
    const ReadKeyFile first = read_copy(folder.keys());
    const ReadKeyFile second = read_copy(folder.keys_copy());
    // Nor the other copy then: what the newer program changed would be undone without a word.
    for (const ReadKeyFile* copy : {&first, &second}) {
        if (copy->newer) throw base::Error(base::Trouble::World, copy->why);
    }
    if (!first.file && !second.file) throw none_of(first, second, folder);
    if (!first.file)
        return {
            *second.file,
            base::tr(
                "keys.json was missing or damaged. Its second copy was used and the first written anew.")};
    if (second.file && second.file->change > first.file->change)
        return {
            *second.file,
            base::tr("keys.json was older than its second copy, which is in effect; it was written anew.")};
    if (first.file != second.file)
        return {*first.file,
                base::tr("The second copy of the key file was missing or different and was written anew.")};
    return {*first.file, std::nullopt};
}

} // namespace rekindle::storage
