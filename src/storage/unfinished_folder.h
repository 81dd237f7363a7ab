// SPDX-License-Identifier: MIT
#pragma once

#include "storage/surroundings.h"

#include <filesystem>
#include <string>

namespace rekindle::storage {

/// Where a practice is made until it is whole and takes its name in one step: ".NAME.DOING" beside `to`. What
/// a run that was killed left there goes first. Throws World when another program is at it.
std::filesystem::path unfinished_place(const std::filesystem::path& to, const std::string& doing,
                                       const Surroundings& surroundings);

/// Takes what was not finished away again.
class Unfinished {
public:
    explicit Unfinished(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished();
    void is_at(std::filesystem::path folder) { m_folder = std::move(folder); }
    void keep() { m_folder.clear(); }
    /// It is whole: it gets its name in one step and stays. Throws World when it cannot be called so.
    void call(const std::filesystem::path& name);

private:
    std::filesystem::path m_folder;
};

} // namespace rekindle::storage
