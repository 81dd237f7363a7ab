// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

// One practice of each version of the schema, as it lies in db/fixtures, and what is in a database as text.
namespace rekindle::storage::fixtures {

/// db/fixtures/NNNN.
std::filesystem::path folder_of(const std::filesystem::path& db, int version);

/// A copy of a fixture that can be opened as a practice: the passphrase is sample::passphrase.
void unpack(const std::filesystem::path& fixture, const std::filesystem::path& to);

/// In the fixtures that have one (0011 and later), of the first couple.
inline constexpr const char* psychotherapy_note = "heard behind the words: grief ☂";

/// Every table of the database with the columns it has, in their order.
using Columns = std::map<std::string, std::vector<std::string>>;
Columns columns_of(Connection& connection);

/// The rows of every table, a line each, in the order they were stored; cells carry the letter of their type.
using Rows = std::map<std::string, std::vector<std::string>>;
Rows rows_of(Connection& connection, const Columns& columns);
std::string to_text(const Rows& rows);

/// Everything of the schema that has a text of its own, as a file for people.
std::string schema_of(Connection& connection);

} // namespace rekindle::storage::fixtures
