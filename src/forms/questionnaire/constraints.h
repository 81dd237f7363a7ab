// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/extension.h"
#include "forms/questionnaire/source.h"

namespace rekindle::forms {

/// Reads an extension that limits what an answer may be; false when it is another one.
bool read_constraint(const Extension& extension, domain::Item& item);

/// Drops, and names, limits that no answer could satisfy or that do not fit the item's type.
void settle_constraints(const Source& source, domain::Item& item);

} // namespace rekindle::forms
