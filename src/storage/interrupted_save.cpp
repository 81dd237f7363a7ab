// SPDX-License-Identifier: MIT
#include "storage/interrupted_save.h"

#include "storage/errors.h"
#include "storage/files.h"
#include "storage/large_files.h"
#include "storage/system.h"

#include <cerrno>
#include <utility>

namespace rekindle::storage {
namespace {

namespace fs = std::filesystem;

/// Where copies are made, and where they end: of no meaning under this name.
fs::path beside(const fs::path& path)
{
    return path.string() + ".new";
}

bool is_about_writing(std::error_code error)
{
    return error == std::errc::no_space_on_device || error == std::errc::read_only_file_system ||
           error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
           error == std::errc::file_too_large || error.value() == EDQUOT;
}

std::error_code copy_both(const PracticeFolder& from, const PracticeFolder& to)
{
    if (const auto error = make_private_folder(to.root)) return error;
    for (const auto& [old, made] :
         {std::pair(from.database(), to.database()), std::pair(from.journal(), to.journal())}) {
        if (const auto error = copy_and_sync(old, made)) return error;
    }
    return sync_folder(to.root);
}

std::error_code renamed(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    fs::rename(from, to, error);
    return error ? error : sync_folder(to.parent_path());
}

} // namespace

InterruptedSave::InterruptedSave(PracticeFolder folder) : m_folder(std::move(folder))
{
    const fs::path kept = m_folder.interrupted();
    std::error_code ignored;
    fs::remove_all(beside(kept), ignored);
    const PracticeFolder copies{kept};
    if (is_there(copies.database()) && is_there(copies.journal())) {
        m_is_kept = m_is_from_before = true;
        return;
    }
    fs::remove_all(kept, ignored); // both appeared under this name at once: one alone is nothing of ours
    if (size_of(m_folder.journal()) == 0) return;
    std::error_code error = copy_both(m_folder, {beside(kept)});
    if (!error) error = renamed(beside(kept), kept);
    m_is_kept = !error;
    if (!error) return;
    fs::remove_all(beside(kept), ignored);
    if (!is_about_writing(error)) throw file_trouble(error, m_folder.database());
}

void InterruptedSave::put_back() const
{
    const PracticeFolder kept{m_folder.interrupted()};
    for (const auto& [copy, place] :
         {std::pair(kept.database(), m_folder.database()), std::pair(kept.journal(), m_folder.journal())}) {
        std::error_code error;
        fs::remove(beside(place), error);
        if (!error) error = copy_and_sync(copy, beside(place));
        if (!error) error = renamed(beside(place), place);
        if (error) throw file_trouble(error, place);
    }
}

void InterruptedSave::forget()
{
    const fs::path kept = m_folder.interrupted();
    if (const auto error = renamed(kept, beside(kept))) throw file_trouble(error, m_folder.root);
    m_is_kept = false;
    std::error_code ignored; // the next opening tries again
    fs::remove_all(beside(kept), ignored);
}

fs::path InterruptedSave::set_aside(const base::Instant& now)
{
    auto number = std::chrono::floor<std::chrono::seconds>(now.utc).time_since_epoch().count();
    fs::path aside;
    do aside = m_folder.interrupted().string() + "-" + std::to_string(number++);
    while (is_there(aside));
    if (const auto error = renamed(m_folder.interrupted(), aside)) throw file_trouble(error, m_folder.root);
    m_is_kept = false;
    return aside;
}

} // namespace rekindle::storage
