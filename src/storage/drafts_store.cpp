// SPDX-License-Identifier: MIT
#include "storage/drafts_store.h"

#include "storage/draft_seal.h"
#include "storage/draft_text.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/keyed_hash.h"
#include "storage/retired_keys.h"
#include "storage/system.h"

#include <algorithm>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

constexpr const char* end = ".draft";
constexpr std::size_t most_bytes = 16UL * 1024 * 1024;

} // namespace

void DraftsStore::keep(const domain::Draft& draft)
{
    domain::Draft now = draft;
    now.kept = m_surroundings.now();
    write(now);
}

void DraftsStore::drop(const domain::CoupleId& couple, const std::string& what)
{
    for (const Found& each : all()) { // one may be left under the key of before
        if (each.draft.couple == couple && each.draft.what == what) remove(each.file);
    }
}

std::vector<domain::Draft> DraftsStore::of(const domain::CoupleId& couple)
{
    std::vector<domain::Draft> drafts;
    for (Found& each : all()) {
        if (each.draft.couple == couple) drafts.push_back(std::move(each.draft));
    }
    std::ranges::stable_sort(drafts, std::ranges::greater{},
                             [](const domain::Draft& each) { return each.kept.utc; });
    return drafts;
}

void DraftsStore::drop_all(const domain::CoupleId& couple, const base::Instant& until)
{
    for (const Found& each : all()) {
        if (each.draft.couple == couple && each.draft.kept.utc <= until.utc) remove(each.file);
    }
}

void DraftsStore::renew()
{
    for (const Found& each : all()) {
        if (each.is_of_now) continue;
        const auto newer = find(each.draft.couple, each.draft.what);
        if (!newer || newer->kept.utc <= each.draft.kept.utc) write(each.draft);
        remove(each.file);
    }
}

/// What does not open is nobody's draft: a folder that anybody can write to may hold anything.
std::vector<DraftsStore::Found> DraftsStore::all() const
{
    std::vector<Found> found;
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(m_place.folder, error), none; !error && at != none; at.increment(error)) {
        std::error_code none_known;
        const bool is_file = at->symlink_status(none_known).type() == fs::file_type::regular;
        if (is_file && at->path().extension() == end && at->file_size(none_known) <= most_bytes)
            files.push_back(at->path());
    }
    if (error && error != std::errc::no_such_file_or_directory) throw file_trouble(error, m_place.folder);
    if (files.empty()) return found;
    std::vector<SecretBytes> keys;
    m_database.read([&] {
        const KeysOverTime over_time(m_database, m_keys);
        for (const SecretBytes* const seed : over_time.inboxes())
            keys.push_back(draft_key(*seed, m_place.sort));
        return true;
    });
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        const auto bytes = find_bytes(file, most_bytes);
        for (std::size_t at = 0; bytes && at < keys.size(); ++at) {
            const auto text = opened_draft(*bytes, keys[at], m_place.practice_id);
            auto draft = text ? draft_from(*text) : std::nullopt;
            if (!draft) continue;
            found.push_back({file, std::move(*draft), at == 0});
            break;
        }
    }
    return found;
}

fs::path DraftsStore::file_of(const domain::CoupleId& couple, const std::string& what) const
{
    KeyedHash name(draft_key(m_keys.inbox, m_place.sort));
    name.add(couple.value);
    name.add(what);
    return m_place.folder / (name.hex().substr(0, 32) + end);
}

void DraftsStore::write(const domain::Draft& draft)
{
    if (!is_there(m_place.folder)) {
        if (const auto error = make_private_folder(m_place.folder)) throw file_trouble(error, m_place.folder);
        if (const auto error = sync_folder(m_place.folder.parent_path()))
            throw file_trouble(error, m_place.folder);
    }
    const fs::path file = file_of(draft.couple, draft.what);
    const auto sealed =
        sealed_draft(to_text(draft), draft_key(m_keys.inbox, m_place.sort), m_place.practice_id);
    if (const auto error = write_atomically(file, sealed)) throw file_trouble(error, file);
}

void DraftsStore::remove(const fs::path& file)
{
    std::error_code error;
    const bool was_there = fs::remove(file, error);
    if (!error && was_there) error = sync_folder(m_place.folder);
    if (error) throw file_trouble(error, file);
}

} // namespace rekindle::storage
