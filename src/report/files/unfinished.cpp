// SPDX-License-Identifier: MIT
#include "report/files/unfinished.h"

#include "base/error.h"
#include "base/translate.h"
#include "report/files/settled.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace rekindle::report {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view before = ".rekindle-";
constexpr std::string_view chosen = "XXXXXX"; ///< letters and digits in their place

bool is_unfinished_name(std::string_view name)
{
    const auto is_chosen = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return name.starts_with(before) && name.size() == before.size() + chosen.size() &&
           std::ranges::all_of(name.substr(before.size()), is_chosen);
}

bool is_plain_file(const fs::path& path)
{
    std::error_code error;
    return fs::symlink_status(path, error).type() == fs::file_type::regular;
}

/// Everything in a folder; of one that cannot be listed, nothing.
std::vector<fs::path> paths_in(const fs::path& folder)
{
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        paths.push_back(at->path());
    return paths;
}

bool is_ours(const fs::path& path)
{
    std::error_code error;
    return is_unfinished_name(path.filename().string()) &&
           (is_plain_file(path) || (fs::symlink_status(path, error).type() == fs::file_type::directory &&
                                    std::ranges::all_of(paths_in(path), is_plain_file)));
}

} // namespace

std::string unfinished_name(const fs::path& target)
{
    return (folder_of(target) / (std::string(before) + std::string(chosen))).string();
}

std::size_t remove_unfinished(const fs::path& folder)
{
    std::size_t removed = 0;
    for (const fs::path& path : paths_in(folder)) {
        if (!is_ours(path)) continue;
        std::error_code error;
        fs::remove_all(path, error);
        if (error)
            throw base::Error(base::Trouble::World,
                              base::say("{} is left of a report that was not finished and cannot be removed "
                                        "({}). Remove it yourself, then try again.",
                                        path.string(), error.message()));
        ++removed;
    }
    return removed;
}

} // namespace rekindle::report
