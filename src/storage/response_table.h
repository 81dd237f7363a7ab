// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"
#include "storage/database.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::storage {

/// Which of the three forms a response row is.
enum class Purpose { Questionnaire, Log, Review };

// All inside Database::read or change. The answers are not touched.
void insert_response(Database& database, const domain::StoredResponse& response, Purpose purpose);
void delete_response(Database& database, const std::string& id);
/// Which questionnaires: those that count, or those in whose place a completed amendment stands.
enum class Counting { InEffect, Amended };
std::vector<domain::StoredResponse> questionnaires_of(Database& database, const domain::CoupleId& couple,
                                                      Counting counting);
/// Empty when there is no questionnaire under this id.
std::optional<domain::Progressing> progress_of(Database& database, const std::string& id);

} // namespace rekindle::storage
