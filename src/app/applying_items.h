// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/form/response.h"
#include "forms/questionnaire/load.h"

#include <set>
#include <string>

namespace rekindle::app {

/// The linkIds of the items that apply to a response that was given on `day` (which is "today" to the form).
std::set<std::string> applying_items(const forms::LoadedQuestionnaire& form, const domain::Response& response,
                                     base::Date day);

} // namespace rekindle::app
