// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace rekindle::report {

/// What a file or folder in the making is called beside its target, as mkstemp() and mkdtemp() take it.
std::string unfinished_name(const std::filesystem::path& target);

/// Removes from a folder what a program that was killed left there in the making, and tells how many: plain
/// files of such a name, and folders with nothing but plain files in them. Nobody else may be writing there.
/// Throws base::Error (World) where one cannot be removed.
std::size_t remove_unfinished(const std::filesystem::path& folder);

} // namespace rekindle::report
