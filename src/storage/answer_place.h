// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"

#include <string>
#include <vector>

namespace rekindle::storage {

/// A place as the column says it: [["group",0],["item",1]].
std::string to_text(const domain::AnswerPlace& place);
/// Throws World (damage) for anything to_text() never wrote.
domain::AnswerPlace place_from(const std::string& text);

/// Where in a list of places in document order a new one belongs: after its earlier repetitions, beside its
/// siblings, before what is nested under it; else at the end.
std::size_t index_for(const std::vector<domain::AnswerPlace>& ordered, const domain::AnswerPlace& place);

} // namespace rekindle::storage
