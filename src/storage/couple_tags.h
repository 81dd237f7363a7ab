// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "storage/database.h"

#include <functional>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace rekindle::storage {

// The rows of couple_tag. Each inside Database::read or change.

std::vector<std::string> tags_of(Database& database, const domain::CoupleId& couple); ///< alphabetical
std::map<std::string, std::vector<std::string>> tags_of_all(Database& database);      ///< by id of the couple

/// The ids of the couples with a tag that is `wanted`. Asks once of each tag, however many have it.
std::unordered_set<std::string> couples_tagged(Database& database,
                                               const std::function<bool(const std::string& tag)>& wanted);

void replace_tags(Database& database, const domain::CoupleId& couple, const std::vector<std::string>& tags);

} // namespace rekindle::storage
