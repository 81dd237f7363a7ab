// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/ids.h"
#include "storage/answer_rows.h"
#include "storage/database.h"

#include <string>
#include <vector>

namespace rekindle::storage {

// Writing into the one store of answers: of questionnaires, log entries and reviews. All inside
// Database::read or change.

void insert_answers(Database& database, const std::string& response_id, const std::vector<AnswerRow>& rows,
                    const base::Instant& saved);
void delete_answers(Database& database, const std::string& response_id);
/// Sets one answer, keeping its position if it has one. False when it was there with just this value and
/// visibility.
bool put_answer(Database& database, const std::string& response_id, const AnswerRow& row,
                const base::Instant& saved);
/// Takes one answer away; those after it move up. False when there was none.
bool remove_answer(Database& database, const std::string& response_id, const domain::AnswerPlace& place);

} // namespace rekindle::storage
