// SPDX-License-Identifier: MIT
#include "storage/check_pages.h"

#include "base/plural.h"
#include "base/translate.h"
#include "storage/database.h"
#include "storage/errors.h"
#include "storage/files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

namespace rekindle::storage {
namespace {

using base::say;
using Troubles = std::vector<std::string>;

constexpr std::size_t most_named = 20;
constexpr std::int64_t least_page = 512; // file format of SQLite, 1.3.2

void add_unreadable(std::vector<std::int64_t> pages, Troubles& troubles)
{
    const std::size_t count = pages.size();
    pages.resize(std::min(count, most_named));
    const char* more = count > most_named ? " ..." : "";
    troubles.push_back(
        base::say_of(count, "{} page of the database is damaged, it is not what was written: {}{}.",
                     "{} pages of the database are damaged, they are not what was written: {}{}.", count,
                     fmt::format("{}", fmt::join(pages, ", ")), more));
}

/// What is too short cannot be opened at all, so its length is looked at first; but not while a save that was
/// interrupted is to be undone: its first page may tell of pages that were never written.
std::optional<std::string> why_too_short(const std::filesystem::path& database, const SecretBytes& page_key)
{
    if (size_of(database.string() + "-journal") > 0) return std::nullopt;
    const std::string name = database.filename().string();
    const auto bytes = static_cast<std::int64_t>(size_of(database));
    if (bytes == 0) return say("The file {} is empty.", name);
    if (bytes < least_page)
        return base::say_of(bytes,
                            "The file {} is {} byte long, which is no database: nearly all of it was "
                            "cut off.",
                            "The file {} is {} bytes long, which is no database: nearly all of it was "
                            "cut off.",
                            name, bytes);
    const std::int64_t saved = Connection::bytes_by_its_head(database, page_key).value_or(0);
    if (bytes >= saved) return std::nullopt;
    return say("The file {} is {} bytes long and was {}: its end was cut off.", name, bytes, saved);
}

void look_at_pages(const std::filesystem::path& database, const SecretBytes& page_key, Troubles& troubles)
{
    Connection connection(database, page_key);
    if (const auto bytes = connection.bytes_behind_the_last_page(); bytes != 0)
        troubles.push_back(
            base::say_of(std::abs(bytes),
                         "The database file has {} byte that no page of it accounts for: something was "
                         "appended or cut off.",
                         "The database file has {} bytes that no page of it accounts for: something was "
                         "appended or cut off.",
                         bytes));
    const auto unreadable = connection.unreadable_pages();
    if (!unreadable.empty()) return add_unreadable(unreadable, troubles);
    connection.each_row("PRAGMA integrity_check(20)", [&](const std::vector<std::string>& cells) {
        const std::string words = cells.at(0).substr(1); // without the letter of its type
        if (words != "ok")
            troubles.push_back(say("The pages of the database do not fit together: {}.", words));
    });
}

} // namespace

Troubles page_troubles(const std::filesystem::path& database, const SecretBytes& page_key)
{
    Troubles troubles;
    const auto trouble = trouble_of([&] {
        if (!is_there(database))
            troubles.push_back(say("The file {} is missing.", database.filename().string()));
        else if (auto why = why_too_short(database, page_key))
            troubles.push_back(std::move(*why));
        else
            look_at_pages(database, page_key, troubles);
    });
    if (trouble) troubles.emplace_back(in_a_check(*trouble));
    return troubles;
}

Troubles reference_troubles(Connection& connection)
{
    Troubles troubles;
    std::int64_t loose = 0;
    if (const auto trouble = trouble_of([&] {
            connection.each_row("PRAGMA foreign_key_check",
                                [&](const std::vector<std::string>&) { ++loose; });
        }))
        troubles.emplace_back(in_a_check(*trouble));
    if (loose > 0)
        troubles.push_back(
            base::say_of(loose, "{} stored row refers to something that is not in the practice.",
                         "{} stored rows refer to something that is not in the practice.", loose));
    return troubles;
}

} // namespace rekindle::storage
