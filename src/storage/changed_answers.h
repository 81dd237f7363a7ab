// SPDX-License-Identifier: MIT
#pragma once

#include "storage/answer_rows.h"
#include "storage/earlier_values_store.h"

#include <vector>

namespace rekindle::storage {

/// Every place at which one of the two has an answer, with what it says in each: "answer comfort", "answer
/// areas 2".
std::vector<EarlierValuesStore::Part> changed_answers(const std::vector<AnswerRow>& was,
                                                      const std::vector<AnswerRow>& now, domain::Owner owner);

} // namespace rekindle::storage
