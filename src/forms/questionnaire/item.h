// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/form_points.h"
#include "forms/questionnaire/source.h"

#include <string>
#include <vector>

namespace rekindle::forms {

/// The items below `parent` (a questionnaire or an item). `places` gains the pointer of each, parents before
/// children.
std::vector<domain::Item> read_items(const Source& parent, const json::Value& questionnaire,
                                     const ContainedPoints& points, std::vector<std::string>& places);

} // namespace rekindle::forms
