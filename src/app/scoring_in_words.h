// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/scoring/key.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// What a key makes of the answers, a line each: scales with their items, when there is a score, bands,
/// points and alerts. Items are called by their printed number where there is a form, else by linkId.
std::vector<std::string> scoring_in_words(const domain::ScoringKey& key, const domain::Questionnaire* form);

/// The titles of its scales: a key has no title of its own.
std::string title_of(const domain::ScoringKey& key);

} // namespace rekindle::app
