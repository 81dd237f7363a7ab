// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/response.h"
#include "domain/homework/template.h"

#include <string>
#include <vector>

namespace rekindle::app {

// The plan of a template as a section of a larger form, in which several templates may have theirs.

domain::Item plan_section(const domain::HomeworkTemplate& homework);
/// Whether it was filled; a section that does not apply was not.
bool has_plan_within(const domain::HomeworkTemplate& homework,
                     const std::vector<domain::ResponseItem>& answers);
/// The plan file of what was answered there.
std::string plan_file_within(const domain::HomeworkTemplate& homework,
                             const std::vector<domain::ResponseItem>& answers);

} // namespace rekindle::app
