// SPDX-License-Identifier: MIT
#include "storage/inbox_file.h"

#include "storage/errors.h"
#include "storage/files.h"
#include "storage/system.h"

#include <algorithm>
#include <fmt/format.h>

namespace rekindle::storage {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view start = "hand-over-", end = ".records";
constexpr std::size_t id_characters = 36;

fs::path set_aside_folder(const PracticeFolder& folder)
{
    const fs::path aside = folder.inbox() / "set-aside";
    if (is_there(aside)) return aside;
    if (const auto error = make_private_folder(aside)) throw file_trouble(error, aside);
    if (const auto error = sync_folder(folder.inbox())) throw file_trouble(error, aside);
    return aside;
}

std::string named(const std::string& stem, int time)
{
    return time == 1 ? fmt::format("{}{}", stem, end) : fmt::format("{}-{}{}", stem, time, end);
}

} // namespace

fs::path inbox_file_of(const PracticeFolder& folder, const domain::TicketId& ticket)
{
    return folder.inbox() / fmt::format("{}{}{}", start, ticket.value, end);
}

std::optional<domain::TicketId> ticket_of(const fs::path& file)
{
    const std::string name = file.filename().string();
    if (!name.starts_with(start) || !name.ends_with(end) ||
        name.size() != start.size() + id_characters + end.size())
        return std::nullopt;
    return domain::TicketId{name.substr(start.size(), id_characters)};
}

std::vector<fs::path> inbox_files(const PracticeFolder& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder.inbox(), error), none; !error && at != none; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(start) && name.ends_with(end)) files.push_back(at->path());
    }
    if (error && error != std::errc::no_such_file_or_directory) throw file_trouble(error, folder.inbox());
    std::sort(files.begin(), files.end());
    return files;
}

InboxContent inbox_content(std::string_view bytes, const RecordOf& of, const SecretBytes& mac_key,
                           const std::vector<const SecretBytes*>& inboxes)
{
    const Frames frames = frames_of(bytes);
    InboxContent content;
    for (const Frames::Frame& frame : frames.frames) {
        auto record = open_record(of, mac_key, inboxes, frame.sealed);
        // One that is missing before it may be the one that changed an answer.
        if (!record || record->number != static_cast<std::int64_t>(content.records.size()) + 1)
            return content;
        content.records.push_back({frame.begin, std::move(*record)});
        content.end = frame.end;
    }
    content.torn = frames.torn;
    return content;
}

void set_aside(const PracticeFolder& folder, const fs::path& file)
{
    const fs::path aside = set_aside_folder(folder);
    const std::string stem = file.stem().string();
    fs::path to = aside / named(stem, 1);
    for (int i = 2; is_there(to); ++i) to = aside / named(stem, i);
    std::error_code error;
    fs::rename(file, to, error);
    if (!error) error = sync_folder(aside);
    if (!error) error = sync_folder(folder.inbox());
    if (error) throw file_trouble(error, file);
}

void set_aside_rest(const PracticeFolder& folder, const fs::path& file, std::int64_t number,
                    std::string_view rest)
{
    const fs::path aside = set_aside_folder(folder);
    const std::string stem = fmt::format("{}-from-{}", file.stem().string(), number);
    fs::path to = aside / named(stem, 1);
    for (int i = 2; is_there(to); ++i) {
        if (find_bytes(to, rest.size() + 1) == rest) return; // before a kill
        to = aside / named(stem, i);
    }
    auto error = write_and_sync(to, rest);
    if (!error) error = sync_folder(aside);
    if (error) throw file_trouble(error, to);
}

} // namespace rekindle::storage
