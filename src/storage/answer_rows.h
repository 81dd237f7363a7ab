// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"
#include "storage/stored_value.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::storage {

/// One answer as a row: where it stands, what it is, who may see it.
struct AnswerRow {
    domain::AnswerPlace place;
    StoredValue value;
    domain::Visibility visibility = domain::Visibility::Normal;
};

/// A tree of response items as rows in document order. Nothing of the tree is lost: items without an answer
/// have a row with no_value, items of an item that has answers itself stand under a negative repetition (-1
/// minus that of its first answer), and where the same item comes twice in a row the second one's numbers
/// leave one out. AnswerTree makes the tree again.
std::vector<AnswerRow> rows_of(const std::vector<domain::ResponseItem>& items,
                               const std::map<std::string, domain::Visibility>& visibility = {});

} // namespace rekindle::storage
