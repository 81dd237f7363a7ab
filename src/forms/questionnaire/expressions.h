// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/extension.h"

#include <map>
#include <string>

namespace rekindle::forms {

/// Looks at a `variable` of the form or an item; false when the extension is another one. What cannot be
/// computed is a limit.
bool read_variable(const Extension& extension);

/// Looks at a calculatedExpression, an enableWhenExpression or a variable of an item; false when the
/// extension is none of these.
bool read_expression(const Extension& extension, domain::Item& item);

/// Tries every expression on an empty response and names those that are not computed and were not named
/// before. `places` are the pointers of the items by linkId.
void try_expressions(const json::Value& questionnaire, const std::map<std::string, std::string>& places,
                     Findings& findings);

} // namespace rekindle::forms
