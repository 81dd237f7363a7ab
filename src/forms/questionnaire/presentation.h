// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/extension.h"

namespace rekindle::forms {

/// Reads an extension that says how an item wants to be shown; false when it is another one.
bool read_presentation(const Extension& extension, domain::Item& item);

} // namespace rekindle::forms
