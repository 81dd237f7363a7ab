// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/homework/template.h"
#include "json/reader.h"

#include <string_view>

namespace rekindle::forms {

/// Reads the list of FHIR items `name` ("log", "review") of a template as a form of its own, by the same
/// loader as every questionnaire. What would be a mere finding in somebody else's questionnaire is a problem
/// here: the file is ours. The form's url ends in "<template id>-<name>" and its version is the template's.
domain::Questionnaire read_item_list(const json::Reader& reader, std::string_view name,
                                     const domain::HomeworkTemplate& homework, base::Problems& problems);

} // namespace rekindle::forms
