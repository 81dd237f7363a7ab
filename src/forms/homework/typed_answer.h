// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/fhir_value.h"

#include <string>

namespace rekindle::forms {

/// The value a person meant when typing `text` as the answer to `item`, or what is wrong with it.
ReadValue typed_answer(const domain::Item& item, const std::string& text);

} // namespace rekindle::forms
