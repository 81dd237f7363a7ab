// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::app {

// Tags: the counselor's own words for a couple ("wait list"), to find it again by. No report, export or page
// for anybody else knows them, since no Reading does. They may be changed at any time, also of a closed
// record. Two that differ in case alone are one: the spelling that another couple has stays.

inline constexpr std::size_t longest_tag = 40, most_tags = 20;

struct TagChange {
    std::vector<std::string> add, remove;
};
/// The tags it has then. Throws base::Error: Data with everything that is wrong (an empty one, one too long,
/// with a comma or with signs that cannot be seen; too many), NotFound for those to remove that it does not
/// have, Refused where data of the couple was erased. Writes nothing where nothing changes.
std::vector<std::string> change_tags(domain::Practice& practice, const domain::Couple& couple,
                                     const TagChange& change);
/// The same for all of them at once, as they are typed in one line with commas between them.
std::vector<std::string> set_typed_tags(domain::Practice& practice, const domain::Couple& couple,
                                        std::string_view typed);

std::vector<std::string> tags_of(domain::Practice& practice, const domain::Couple& couple); ///< alphabetical
std::map<std::string, std::vector<std::string>>
tags_of_all(domain::Practice& practice); ///< by id of the couple

struct TagInUse {
    std::string tag;
    std::size_t couples = 0;
};
std::vector<TagInUse> tags_in_use(domain::Practice& practice); ///< alphabetical
std::vector<TagInUse> tags_in_use(const std::map<std::string, std::vector<std::string>>& tags_of_all);

std::string in_one_line(const std::vector<std::string>& tags); ///< "evenings, wait list"
/// The line with one more tag behind, unless it is in it.
std::string with_tag(std::string_view typed, const std::string& tag);

} // namespace rekindle::app
