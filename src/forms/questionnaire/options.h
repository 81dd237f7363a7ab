// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/form_points.h"
#include "forms/questionnaire/source.h"

namespace rekindle::forms {

/// Reads what an item offers to choose from, wherever the file keeps it, into `item` (whose type is already
/// known).
void read_options(const Source& source, const json::Value& questionnaire, const ContainedPoints& points,
                  domain::Item& item);

} // namespace rekindle::forms
