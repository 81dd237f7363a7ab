// SPDX-License-Identifier: MIT
#include "storage/way_back.h"

#include "base/translate.h"
#include "storage/backup_folder.h"

#include <algorithm>
#include <cctype>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

/// As a command line takes it.
std::string word(const fs::path& path)
{
    const std::string text = path.string();
    const auto is_plain = [](unsigned char c) {
        return std::isalnum(c) != 0 || c >= 0x80 ||
               std::string_view("/._-+@:").find(static_cast<char>(c)) != std::string_view::npos;
    };
    if (std::all_of(text.begin(), text.end(), is_plain)) return text;
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// The newest that is as long as it says.
std::optional<FoundBackup> newest_backup(const PracticeFolder& folder)
{
    for (const FoundBackup& backup : backups_in(folder.backups())) {
        if (has_its_sizes(backup)) return backup;
    }
    return std::nullopt;
}

std::string command(const FoundBackup& backup, const PracticeFolder& folder)
{
    return "practice restore " + word(backup.folder.root) + " --to " + word(folder.root);
}

} // namespace

std::string way_back_without_database(const PracticeFolder& folder)
{
    if (const auto newest = newest_backup(folder))
        return base::say("Its newest backup is of {}: \"{}\" puts that in its place, and keeps what is left "
                         "aside under another name.",
                         base::in_words(newest->read.manifest.made), command(*newest, folder));
    return base::say("There is no backup in its folder; look for one on another disk: \"practice restore "
                     "BACKUP --to {}\" puts that in its place, and keeps what is left aside.",
                     word(folder.root));
}

std::string way_back_without_keys(const PracticeFolder& folder)
{
    if (const auto newest = newest_backup(folder))
        return base::say(
            "Its newest backup is {}: copy keys.json out of it into {}, and nothing is lost. When "
            "the practice does not open then, \"{}\" puts the backup of {} in its place, and keeps "
            "what is left aside.",
            newest->folder.root.string(), folder.root.string(), command(*newest, folder),
            base::in_words(newest->read.manifest.made));
    return {};
}

} // namespace rekindle::storage
