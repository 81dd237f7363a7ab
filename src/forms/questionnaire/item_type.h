// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/source.h"

namespace rekindle::forms {

/// The type of an item. What cannot be asked is a limit; words of other FHIR versions are read as what they
/// mean.
domain::ItemType read_item_type(const Source& source);

} // namespace rekindle::forms
