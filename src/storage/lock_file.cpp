// SPDX-License-Identifier: MIT
#include "storage/lock_file.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "json/parse.h"
#include "json/write.h"

namespace rekindle::storage {
namespace {

base::Error open_elsewhere(const std::filesystem::path& file)
{
    std::string text;
    std::string who, host, since;
    if (!read_whole(file, 65536, text)) {
        // The holder may be writing just now; then it stays unnamed.
        if (const auto parsed = json::parse(text); parsed.value) {
            who = parsed.value->text_of("who");
            host = parsed.value->text_of("host");
            if (const auto moment = base::parse_instant(parsed.value->text_of("since")))
                since = base::in_words(*moment);
        }
    }
    if (who.empty() || host.empty() || since.empty())
        return {base::Trouble::World,
                base::tr("This practice is open in another program. Close it there first.")};
    return {base::Trouble::World,
            base::say("This practice is already open: by {} on {} since {}. Close it there first.", who, host,
                      since)};
}

} // namespace

LockFile::LockFile(const std::filesystem::path& file, const std::string& who, const std::string& host,
                   const base::Instant& since)
{
    if (const auto error = m_lock.take(file)) {
        if (error == std::errc::resource_unavailable_try_again) throw open_elsewhere(file);
        throw file_trouble(error, file);
    }
    const auto holder = json::Value::object({{"who", json::Value::string(who)},
                                             {"host", json::Value::string(host)},
                                             {"since", json::Value::string(base::to_text(since))}});
    // Whose it is only helps to ask the right one: a full disk must not keep anybody out.
    const auto error = m_lock.write(json::write(holder));
    if (error && error != std::errc::no_space_on_device) throw file_trouble(error, file);
}

} // namespace rekindle::storage
