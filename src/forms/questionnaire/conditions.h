// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/source.h"

namespace rekindle::forms {

/// Reads enableWhen and enableBehavior of an item.
void read_conditions(const Source& source, domain::Item& item);

} // namespace rekindle::forms
