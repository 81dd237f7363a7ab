// SPDX-License-Identifier: MIT
#include "storage/couple_tags.h"

namespace rekindle::storage {

std::vector<std::string> tags_of(Database& database, const domain::CoupleId& couple)
{
    std::string tag;
    std::vector<std::string> tags;
    database.each(
        "SELECT tag FROM couple_tag WHERE couple_id = :c ORDER BY tag COLLATE NOCASE, tag",
        [&] { tags.push_back(tag); }, soci::use(couple.value), soci::into(tag));
    return tags;
}

std::map<std::string, std::vector<std::string>> tags_of_all(Database& database)
{
    std::string id, tag;
    std::map<std::string, std::vector<std::string>> tags;
    database.each(
        "SELECT couple_id, tag FROM couple_tag ORDER BY couple_id, tag COLLATE NOCASE, tag",
        [&] { tags[id].push_back(tag); }, soci::into(id), soci::into(tag));
    return tags;
}

std::unordered_set<std::string> couples_tagged(Database& database,
                                               const std::function<bool(const std::string& tag)>& wanted)
{
    std::string tag, id;
    std::vector<std::string> found;
    database.each(
        "SELECT DISTINCT tag FROM couple_tag",
        [&] {
            if (wanted(tag)) found.push_back(tag);
        },
        soci::into(tag));
    std::unordered_set<std::string> couples;
    for (const std::string& each : found)
        database.each(
            "SELECT couple_id FROM couple_tag WHERE tag = :t", [&] { couples.insert(id); }, soci::use(each),
            soci::into(id));
    return couples;
}

void replace_tags(Database& database, const domain::CoupleId& couple, const std::vector<std::string>& tags)
{
    database.run("DELETE FROM couple_tag WHERE couple_id = :c", soci::use(couple.value));
    for (const std::string& tag : tags)
        database.run("INSERT INTO couple_tag (couple_id, tag) VALUES (:c, :t)", soci::use(couple.value),
                     soci::use(tag));
}

} // namespace rekindle::storage
