// SPDX-License-Identifier: MIT
#pragma once

#include "storage/practice_folder.h"
#include "storage/surroundings.h"

#include <filesystem>
#include <string>
#include <system_error>

// A practice is made beside its place, as ".NAME.DOING", until it is whole and takes its name in one step. A
// mark in it says that it may be deleted; nothing without the mark ever is, whatever name it has, for while
// one practice takes the place of another the old one has that name for a moment.
namespace rekindle::storage {

/// Where to make it. What a run that was killed left there goes first. Throws World when another program is
/// at it, or when it has no mark.
std::filesystem::path unfinished_place(const std::filesystem::path& to, const std::string& doing,
                                       const Surroundings& surroundings);
/// The name alone.
PracticeFolder unfinished_name(const std::filesystem::path& to, const std::string& doing);

/// Before the first file of a practice is in it. On the disk when this returns.
void mark_unfinished(const PracticeFolder& folder);
/// After it has its name. A mark that stays does no harm there.
std::error_code mark_finished(const PracticeFolder& folder);
/// Whether there is something at this place that may be deleted: with the mark, or without a single file.
/// Throws World when the disk does not tell.
bool is_unfinished(const PracticeFolder& folder);

/// Takes what was not finished away again, unless what is there by then has no mark.
class Unfinished {
public:
    explicit Unfinished(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished();
    void keep() { m_folder.clear(); }
    /// It is whole: it gets its name in one step and stays. Throws World when it cannot be called so.
    void call(const std::filesystem::path& name);

private:
    std::filesystem::path m_folder;
};

} // namespace rekindle::storage
