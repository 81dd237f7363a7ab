// SPDX-License-Identifier: MIT
#include "storage/failed_unlocks.h"

#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "storage/audit_table.h"
#include "storage/inbox_key.h"
#include "storage/retired_keys.h"
#include "storage/sodium.h"
#include "storage/system.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace rekindle::storage {
namespace fs = std::filesystem;
using std::chrono::milliseconds;

namespace {

constexpr std::string_view start = "failed-unlock-", end = ".sealed";
constexpr std::size_t most_bytes = 4096;

/// The notes, oldest first: the names begin with the time.
std::vector<fs::path> notes_in(const PracticeFolder& folder)
{
    std::vector<fs::path> notes;
    std::error_code error;
    for (fs::directory_iterator at(folder.inbox(), error), none; !error && at != none; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(start) && name.ends_with(end)) notes.push_back(at->path());
    }
    std::sort(notes.begin(), notes.end());
    return notes;
}

/// When a note was left, by its name: "failed-unlock-TIME-BOOT-TIME-ID.sealed". Earlier programs, and systems
/// that do not tell, leave out the two in the middle. It stands in the name since nobody can read the note
/// before the practice is open.
struct Left {
    milliseconds clock{}; ///< since 1970, by the clock, which may have been set
    std::optional<SinceBoot> since_boot;
};

milliseconds milliseconds_in(const std::string& digits)
{
    std::int64_t time = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), time);
    return milliseconds(time);
}

Left left(const fs::path& note)
{
    const auto parts = base::split(note.filename().string().substr(start.size()), '-');
    Left left{milliseconds_in(parts[0]), std::nullopt};
    if (parts.size() == 4) left.since_boot = SinceBoot{parts[1], milliseconds_in(parts[2])};
    return left;
}

std::optional<SinceBoot> since_boot(const Surroundings& surroundings)
{
    return surroundings.since_boot ? surroundings.since_boot() : std::nullopt;
}

/// How long ago the last of the notes was left: by the time since the computer was started, which nobody can
/// set, wherever that was noted. A note of before that start is at least as old as it.
milliseconds since_the_last(const std::vector<fs::path>& notes, const Surroundings& surroundings)
{
    const auto now = since_boot(surroundings);
    std::optional<milliseconds> last;
    for (const fs::path& note : notes) {
        const Left one = left(note);
        if (now && one.since_boot && one.since_boot->boot == now->boot)
            last = std::max(last.value_or(milliseconds::min()), one.since_boot->time);
    }
    if (last) return now->time - *last;
    const Left newest = left(notes.back());
    if (now && newest.since_boot) return now->time;
    return std::chrono::duration_cast<milliseconds>(surroundings.now().utc.time_since_epoch()) - newest.clock;
}

bool is_plain(const std::string& text)
{
    return text.size() <= 256 && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
           });
}

/// What the audit trail says of a note; empty when it is none.
std::optional<std::string> told_by(const std::string& text)
{
    const auto parsed = json::parse(text, {.bytes = most_bytes, .depth = 2, .values = 10});
    if (!parsed.value) return std::nullopt;
    base::Problems problems;
    const json::Reader reader(*parsed.value, "", problems);
    const std::string at = reader.text("at"), account = reader.text("account"), host = reader.text("host"),
                      id = reader.text("id");
    reader.only({"at", "account", "host", "id"});
    if (!problems.empty() || !base::parse_instant(at) || !is_plain(account) || !is_plain(host) ||
        !bytes_of_hex(id, 8))
        return std::nullopt;
    return fmt::format("{} {} {} {}", at, account, host, id);
}

std::optional<std::string> read_note(const fs::path& note, const std::vector<const SecretBytes*>& inboxes)
{
    std::string bytes;
    if (read_whole(note, most_bytes, bytes)) return std::nullopt;
    for (const SecretBytes* inbox : inboxes) {
        if (const auto text = unsealed(bytes, *inbox)) return told_by(*text);
    }
    return std::nullopt;
}

void set_aside(const fs::path& note, OpenedPractice& practice, const Surroundings& surroundings)
{
    std::error_code error;
    fs::rename(note, note.string() + ".set-aside", error);
    if (error) return; // it is there the next time
    practice.audit().record("set-aside", "inbox", note.filename().string());
    if (surroundings.tell)
        surroundings.tell(base::say("The note {} in the inbox is no note of this practice or was changed; it "
                                    "was set aside. Somebody may have touched the practice folder.",
                                    note.filename().string()));
}

} // namespace

void wait_after_failures(const PracticeFolder& folder, const Surroundings& surroundings)
{
    const auto notes = notes_in(folder);
    if (notes.empty() || !surroundings.wait) return;
    const auto doublings = std::min<std::size_t>(notes.size() - 1, 5);
    const milliseconds whole = std::min(milliseconds(1000LL << doublings), milliseconds(30'000));
    const milliseconds since = since_the_last(notes, surroundings);
    // A note from the future does not shorten it, and none lengthens it.
    if (since >= whole) return;
    const milliseconds left = whole - std::max(since, milliseconds(0));
    if (surroundings.tell) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
        surroundings.tell(base::say_of(
            seconds, "The last try to open this practice failed, so this one waits {} second.",
            "The last try to open this practice failed, so this one waits {} seconds.", seconds));
    }
    surroundings.wait(left);
}

void note_failed_unlock(const PracticeFolder& folder, const std::string& inbox_public,
                        const Surroundings& surroundings)
{
    if (inbox_public.empty()) return; // a key file of the first format has none until it is opened
    const base::Instant now = surroundings.now();
    const std::string id = hex(random_bytes(8));
    const auto note = json::Value::object({{"at", json::Value::string(base::to_text(now))},
                                           {"account", json::Value::string(surroundings.account)},
                                           {"host", json::Value::string(surroundings.host)},
                                           {"id", json::Value::string(id)}});
    const auto time = std::chrono::duration_cast<milliseconds>(now.utc.time_since_epoch()).count();
    const auto boot = since_boot(surroundings);
    const std::string noted = boot ? fmt::format("{}-{}-", boot->boot, boot->time.count()) : "";
    const auto file = folder.inbox() / fmt::format("{}{:013}-{}{}{}", start, time, noted, id, end);
    if (!write_and_sync(file, sealed(json::write(note), inbox_public)))
        static_cast<void>(sync_folder(folder.inbox()));
}

void take_in_failed_unlocks(const PracticeFolder& folder, OpenedPractice& practice, const PracticeKeys& keys,
                            const Surroundings& surroundings)
{
    const auto notes = notes_in(folder);
    if (notes.empty()) return;
    Database& database = practice.database();
    std::vector<fs::path> taken;
    database.change([&] {
        const KeysOverTime known(database, keys);
        for (const fs::path& note : notes) {
            const auto told = read_note(note, known.inboxes());
            if (!told) continue;
            // Again after a kill before it was taken away, or put back by somebody: once is enough.
            if (!has_entry(database, "failed-unlock", *told))
                practice.audit().record("failed-unlock", "practice", *told);
            taken.push_back(note);
        }
    });
    for (const fs::path& note : notes) {
        std::error_code ignored;
        if (std::find(taken.begin(), taken.end(), note) == taken.end())
            set_aside(note, practice, surroundings);
        else
            fs::remove(note, ignored);
    }
}

} // namespace rekindle::storage
