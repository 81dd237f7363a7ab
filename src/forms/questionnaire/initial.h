// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/source.h"

namespace rekindle::forms {

/// Reads the answers an item starts with.
void read_initial(const Source& source, domain::Item& item);

} // namespace rekindle::forms
