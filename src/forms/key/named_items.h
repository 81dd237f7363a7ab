// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/key.h"

#include <set>
#include <string>

namespace rekindle::forms {

/// The linkIds of all items whose points count: those of the scales and those of alerts.
std::set<std::string> scored_items(const domain::ScoringKey& key);

/// The linkIds of all items the key names: the scored ones, those it says facts of, those of its examples.
std::set<std::string> named_items(const domain::ScoringKey& key);

} // namespace rekindle::forms
