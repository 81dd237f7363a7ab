// SPDX-License-Identifier: MIT
#include "forms/homework/catalog.h"

#include "base/error.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "forms/homework/load.h"

#include <algorithm>
#include <system_error>

namespace rekindle::forms {

using base::say;

namespace {

std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() == ".json") files.push_back(entry->path());
    }
    if (error)
        throw base::Error(base::Trouble::World,
                          say("The folder {} cannot be read: {}.", folder.string(), error.message()));
    std::ranges::sort(files);
    return files;
}

} // namespace

HomeworkCatalog HomeworkCatalog::load(const std::filesystem::path& folder)
{
    HomeworkCatalog catalog;
    for (const std::filesystem::path& file : json_files(folder)) {
        std::string bytes = base::read_file(file);
        LoadedHomework loaded = load_homework(bytes);
        if (loaded.homework && loaded.homework->id != file.stem().string())
            loaded.problems.push_back(
                {"/id", say("must be the name of the file, “{}”", file.stem().string())});
        if (loaded.problems.empty()) {
            catalog.m_entries.push_back({file, std::move(bytes), std::move(*loaded.homework)});
        } else {
            catalog.m_refused.push_back({file, std::move(loaded.problems)});
        }
    }
    return catalog;
}

const HomeworkEntry* HomeworkCatalog::find(std::string_view id) const
{
    const auto entry =
        std::ranges::find_if(m_entries, [&](const HomeworkEntry& each) { return each.homework.id == id; });
    return entry == m_entries.end() ? nullptr : &*entry;
}

std::vector<const HomeworkEntry*> HomeworkCatalog::of_kind(domain::Kind kind) const
{
    std::vector<const HomeworkEntry*> found;
    for (const HomeworkEntry& entry : m_entries) {
        if (kind_of(entry.homework.kind) == kind) found.push_back(&entry);
    }
    return found;
}

} // namespace rekindle::forms
