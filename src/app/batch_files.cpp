// SPDX-License-Identifier: MIT
#include "app/batch_files.h"

#include "app/release.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace rekindle::app {
namespace {

namespace fs = std::filesystem;

std::string ending(Format format)
{
    switch (format) {
    case Format::Xlsx:
        return ".xlsx";
    case Format::Csv:
    case Format::CsvWithoutMark:
        return "";
    case Format::Text:
        return ".txt";
    case Format::Pdf:
        return ".pdf";
    }
    return "";
}

/// On every system, and in one folder with the others.
bool can_name_a_file(const std::string& code)
{
    return base::is_plain_line(code) && code.size() <= 200 && !code.starts_with('.') &&
           code.find_first_of("/\\:*?\"<>|") == std::string::npos;
}

/// By the random end of their ids: an order that has nothing to do with codes, days or names, and is the same
/// the next time.
void shuffle(std::vector<domain::Couple>& couples)
{
    const auto random_end = [](const domain::Couple& couple) {
        const std::string& id = couple.id.value;
        return id.substr(id.size() - std::min<std::size_t>(id.size(), 12));
    };
    std::ranges::sort(couples, {},
                      [&](const domain::Couple& couple) { return std::pair(random_end(couple), couple.id); });
}

/// The sums of what was released about a couple by such a batch.
std::set<std::string> released(domain::Practice& practice, const domain::Couple& couple, const Batch& batch)
{
    std::set<std::string> sums;
    for (const domain::Release& release : practice.releases().of(couple.id)) {
        if (is_release_of(release, "report " + batch.request.report) &&
            release.audience == batch.request.audience)
            sums.insert(release.sha256);
    }
    return sums;
}

/// "" of what is no report: it cannot be read, or is no file at all.
std::string sum_of(domain::Practice& practice, const fs::path& file)
{
    try {
        return practice.releases().sha256_of(file);
    } catch (const base::Error&) {
        return {};
    }
}

/// Files named by code: each couple's has one place.
BatchFiles by_code(domain::Practice& practice, const Batch& batch)
{
    BatchFiles files;
    for (domain::Couple& couple : practice.couples().all()) {
        if (!can_name_a_file(couple.code)) {
            files.wrong.push_back(
                {couple.code,
                 base::tr("This code cannot be the name of a file. Make the report of this couple by itself, "
                          "under another name.")});
            continue;
        }
        const fs::path target = batch.folder / (couple.code + ending(batch.format));
        std::error_code error;
        if (fs::symlink_status(target, error).type() == fs::file_type::not_found)
            files.to_make.push_back({std::move(couple), target});
        else if (released(practice, couple, batch).contains(sum_of(practice, target)))
            ++files.there;
        else
            files.wrong.push_back(
                {couple.code, base::say("There is something else called {} in the folder already, or the "
                                        "report was changed or cannot be read. Nothing was replaced: move it "
                                        "away, then going on with the batch makes the report.",
                                        target.filename().string())});
    }
    return files;
}

/// Numbered files: which couple one is about is known by its sum alone.
BatchFiles by_number(domain::Practice& practice, const Batch& batch)
{
    std::multimap<std::string, std::string> there; // sum, name
    std::set<std::string> taken;
    std::error_code error;
    for (fs::directory_iterator at(batch.folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        taken.insert(name);
        if (!name.starts_with('.') && at->path().extension() == ending(batch.format))
            there.emplace(sum_of(practice, at->path()), name);
    }
    if (error)
        throw base::Error(base::Trouble::World,
                          base::say("The folder {} cannot be read.", batch.folder.string()));
    BatchFiles files;
    int number = 0;
    const auto next_free = [&] {
        for (;;) {
            std::string name = fmt::format("{:04d}{}", ++number, ending(batch.format));
            if (!taken.contains(name)) return name;
        }
    };
    std::vector<domain::Couple> couples = practice.couples().all();
    shuffle(couples);
    for (domain::Couple& couple : couples) {
        const auto sums = there.empty() ? std::set<std::string>() : released(practice, couple, batch);
        const auto own =
            std::ranges::find_if(there, [&](const auto& file) { return sums.contains(file.first); });
        if (own != there.end()) {
            there.erase(own);
            ++files.there;
        } else {
            files.to_make.push_back({std::move(couple), batch.folder / next_free()});
        }
    }
    for (const auto& [sum, name] : there) files.left.push_back(name);
    std::ranges::sort(files.left);
    return files;
}

} // namespace

BatchFiles files_of(domain::Practice& practice, const Batch& batch)
{
    return batch.request.audience == domain::Audience::DeIdentified ? by_number(practice, batch)
                                                                    : by_code(practice, batch);
}

} // namespace rekindle::app
